import { Dataset, teamKey } from '@operability/plugin-pager-burden-common';
import { teamTitle } from '../model/teamTitle';
import { useWeeks } from './useBurden';

/**
 * What teams are called, by their keys: those that a page came for, and those
 * that are named.
 *
 * @internal
 */
export function useTeamTitles(
  named: readonly string[],
  data: Dataset | undefined,
): Readonly<Record<string, string>> {
  const weeks = useWeeks({ ...(data && { data }) });
  return {
    ...Object.fromEntries(named.map(key => [key, teamTitle(key)])),
    ...Object.fromEntries(
      (weeks.data?.series ?? [])
        .filter(({ key }) => teamKey.safeParse(key).success)
        .map(({ key, title }) => [key, title]),
    ),
  };
}
