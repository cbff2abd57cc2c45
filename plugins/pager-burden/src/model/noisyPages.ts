import { Dataset, NoisyAlert } from '@operability/plugin-pager-burden-common';
import { RowsQuery } from './pageFilters';

/** The time in which an alert was counted. @internal */
export interface CountedTime {
  data: Dataset;
  since: string;
  until: string;
}

/** The pages that the numbers of an alert count, and no others. @internal */
export function noisyPages(
  { fingerprint, team }: Pick<NoisyAlert, 'fingerprint' | 'team'>,
  { data, since, until }: CountedTime,
): RowsQuery {
  return { data, fingerprint, team: [team], since, until, counted: 'true' };
}

/** The same where alerts of one name are told apart by what they are about. @internal */
export function noisyPagesOfEntity(
  alert: NoisyAlert,
  time: CountedTime,
): RowsQuery {
  const entity = alert.entityRef ?? alert.entityName;
  return { ...noisyPages(alert, time), ...(entity && { entity: [entity] }) };
}
