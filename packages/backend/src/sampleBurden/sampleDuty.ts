import { SampleTeam } from './sampleTeams';
import { hour, startOfWeek, week, weekNumberOf } from './sampleWeeks';

/** Shifts change on Mondays at this time, in UTC. */
const handover = 17 * hour;

/** A week on call. */
export interface SampleShift {
  userRef: string;
  start: number;
  end: number;
}

/** The reference of one of the sample people. */
export function userOf(handle: string): string {
  return `user:default/${handle}`;
}

/** Whose turn it is in the shift that an instant lies in. */
function turnAt(at: number): number {
  return weekNumberOf(at - handover);
}

/** The member whose turn it is; `places` further on for who stands behind. */
export function holderAt(team: SampleTeam, at: number, places = 0): string {
  const { members } = team;
  return userOf(members[(turnAt(at) + places) % members.length]);
}

/** The shifts of a team that touch a range. */
export function shiftsOf(
  team: SampleTeam,
  range: { since: number; until: number },
): SampleShift[] {
  const shifts: SampleShift[] = [];
  for (let turn = turnAt(range.since); turn <= turnAt(range.until); turn++) {
    const start = startOfWeek(turn) + handover;
    if (start >= range.until) break;
    shifts.push({
      userRef: holderAt(team, start),
      start,
      end: start + week,
    });
  }
  return shifts;
}
