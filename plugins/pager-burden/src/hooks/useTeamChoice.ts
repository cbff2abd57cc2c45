import { Dataset } from '@operability/plugin-pager-burden-common';
import { useReader } from '@operability/ui-kit';
import { isRef, teamTitle } from '../model/teamTitle';
import { useWeeks } from './useBurden';

const isGroup = (ref: string) => ref.startsWith('group:') && isRef(ref);

/** Which team is looked at, and which could be. @internal */
export interface TeamChoice {
  /** Empty while none is known. */
  team: string;
  /** What each of them is called. */
  teams: ReadonlyMap<string, string>;
  /** Whether the reader is in no team and has named none. */
  isNone: boolean;
}

/** The team that an address names; the reader's own where it names none. @internal */
export function useTeamChoice(
  named: string,
  data: Dataset | undefined,
): TeamChoice {
  const claims = useReader()?.claims;
  const byTeam = useWeeks({ ...(data && { data }) });
  const titles = new Map(
    byTeam.data?.series.map(({ key, title }) => [key, title]),
  );
  const own = claims?.filter(isGroup) ?? [];
  // Of several own teams the one with pages says more.
  const team = isGroup(named)
    ? named
    : own.find(ref => titles.has(ref)) ?? own[0] ?? '';
  return {
    team,
    teams: new Map(
      [team, ...titles.keys(), ...own]
        .filter(isGroup)
        .map(ref => [ref, titles.get(ref) ?? teamTitle(ref)]),
    ),
    isNone: !team && claims !== undefined,
  };
}
