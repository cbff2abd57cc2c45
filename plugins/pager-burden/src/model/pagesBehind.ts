import {
  WeeklyGroup,
  WeeklyMeasure,
} from '@operability/plugin-pager-burden-common';
import { PagesQuery } from '../hooks/useBurden';
import { afterHours, isPageClass } from './pageClasses';

const classesOf: Readonly<Partial<Record<WeeklyMeasure, PagesQuery['class']>>> =
  {
    afterHours,
    sleep: ['sleep'],
    unsocial: ['sleep', 'weekend', 'holiday', 'leave'],
  };

/** A bar of the weekly chart, or all bars of a week. @internal */
export interface Bar {
  week: string;
  /** The series in it; none for the whole week. */
  keys?: readonly string[];
  /** Of what stands for all the others: the series that are not in it. */
  except?: readonly string[];
}

/** The pages that a bar counts, and no others, as the server is asked for them. @internal */
export function pagesBehind(
  { week, keys, except }: Bar,
  { measure, groupBy }: { measure: WeeklyMeasure; groupBy: WeeklyGroup },
): PagesQuery {
  const classes = classesOf[measure];
  return {
    week: [week],
    counted: 'true',
    // All but pages themselves are counted by the first page of an interruption.
    ...(measure !== 'pages' && { is: ['interruption' as const] }),
    ...(classes && { class: classes }),
    ...(groupBy === 'team' && {
      ...(keys && { team: [...keys] }),
      ...(except && { exceptTeam: [...except] }),
    }),
    ...(groupBy === 'entity' && {
      ...(keys && { entity: [...keys] }),
      ...(except && { exceptEntity: [...except] }),
    }),
    ...(groupBy === 'class' &&
      keys && {
        class: keys
          .filter(isPageClass)
          .filter(one => classes?.includes(one) ?? true),
      }),
  };
}
