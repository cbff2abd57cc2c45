import { Dataset } from '@operability/plugin-pager-burden-common';
import { useReader } from '@operability/ui-kit';
import { isRef } from '../model/teamTitle';
import { useWeeks } from './useBurden';

const isGroup = (ref: string) => ref.startsWith('group:') && isRef(ref);

/** Which team is looked at, and which could be. @internal */
export interface TeamChoice {
  /** Empty while none is known. */
  team: string;
  teams: readonly string[];
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
  const paged = byTeam.data?.series.map(({ key }) => key) ?? [];
  const own = claims?.filter(isGroup) ?? [];
  // Of several own teams the one with pages says more.
  const team = isGroup(named)
    ? named
    : own.find(ref => paged.includes(ref)) ?? own[0] ?? '';
  return {
    team,
    teams: [...new Set([team, ...paged, ...own])].filter(isGroup),
    isNone: !team && claims !== undefined,
  };
}
