import {
  WeeklyGroup,
  WeeklyMeasure,
} from '@operability/plugin-pager-burden-common';
import { PagesQuery } from '../hooks/useBurden';
import { afterHours, isPageClass } from './pageClasses';

/** How many values a filter may have: those of `queryList`. @internal */
export const mostKeys = 100;

/** What the server calls the series that are too small to be told apart. */
const others = 'others';

const classesOf: Readonly<Partial<Record<WeeklyMeasure, PagesQuery['class']>>> =
  { afterHours, sleep: ['sleep'] };

/** A bar of the weekly chart, or all bars of a week. @internal */
export interface Bar {
  week: string;
  /** The series in it; none for the whole week. */
  keys?: readonly string[];
}

/** The pages that a bar was made of, as the server is asked for them. @internal */
export function pagesBehind(
  { week, keys }: Bar,
  { measure, groupBy }: { measure: WeeklyMeasure; groupBy: WeeklyGroup },
): PagesQuery {
  const named = keys?.filter(key => key !== others).slice(0, mostKeys);
  const some = named && named.length > 0 ? named : undefined;
  const classes = classesOf[measure];
  return {
    week: [week],
    counted: 'true',
    ...(classes && { class: classes }),
    ...(some && groupBy === 'team' && { team: [...some] }),
    ...(some && groupBy === 'entity' && { entity: [...some] }),
    ...(some &&
      groupBy === 'class' && {
        class: some
          .filter(isPageClass)
          .filter(one => classes?.includes(one) ?? true),
      }),
  };
}
