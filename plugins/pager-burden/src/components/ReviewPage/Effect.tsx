import { AgendaAction, Dataset } from '@operability/plugin-pager-burden-common';
import { RowsQuery } from '../../model/pageFilters';
import { countText } from '../../model/reviewText';
import { PagesLink } from '../PagesLink';

/** @internal */
export interface EffectProps {
  item: AgendaAction;
  /** The review that looks at it. */
  looksAt: { data: Dataset; week: string };
}

/** Whether what an action is about has calmed: `9 → 2 pages`, each with its pages. @internal */
export function Effect({ item, looksAt }: EffectProps) {
  const { action, pagesBefore, pagesNow } = item;
  const { team, fingerprint } = action;
  if (!fingerprint || pagesBefore === undefined || pagesNow === undefined) {
    return null;
  }
  const of = (week: string): RowsQuery => ({
    data: looksAt.data,
    fingerprint,
    team: [team],
    week: [week],
    counted: 'true',
  });
  return (
    <span>
      <PagesLink query={of(action.week)}>{pagesBefore}</PagesLink>
      {' → '}
      <PagesLink query={of(looksAt.week)}>
        {countText(pagesNow, 'page')}
      </PagesLink>
    </span>
  );
}
