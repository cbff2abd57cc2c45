import {
  BurdenMeasure,
  Dataset,
} from '@operability/plugin-pager-burden-common';

/** The query of the page of pages that shows what a number was computed of. @internal */
export function rowsSearch(
  rows: BurdenMeasure['rows'],
  { data, team, week }: { data: Dataset; team: string; week: string },
): URLSearchParams {
  const { class: classes = [], is = [], answeredBy, profile } = rows ?? {};
  const search = new URLSearchParams({ data });
  if (answeredBy) search.set('answeredBy', answeredBy);
  else search.set('team', team);
  search.set('week', week);
  search.set('counted', 'true');
  for (const one of classes) search.append('class', one);
  for (const one of is) search.append('is', one);
  // Our own classes need no word.
  if (profile === 'pagerduty') search.set('profile', profile);
  return search;
}
