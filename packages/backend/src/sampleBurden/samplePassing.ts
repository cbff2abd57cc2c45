import { holderAt } from './sampleDuty';
import { SampleTeam } from './sampleTeams';
import { minute } from './sampleWeeks';
import { SeededDice } from './SeededDice';

/** How an alert of the sample that somebody took went on to somebody else. */
export interface SamplePassing {
  cause: 'manual' | 'reassigned';
  at: number;
  to: string;
  /** The step of the ladder that they were paged at. */
  step: number;
}

/**
 * Now and then, whoever took an alert asks whoever stands behind them for help, or
 * gives it to somebody who knows more. It has dice of its own, so that everything
 * else in the sample falls as it does without.
 */
export function samplePassing(
  team: SampleTeam,
  alert: { key: string; createdAt: number; acknowledgedAt: number },
): SamplePassing | undefined {
  const dice = SeededDice.of(`${alert.key}/passing`);
  const { cause } = dice.pick([
    { cause: 'manual' as const, weight: 4 },
    { cause: 'reassigned' as const, weight: 3 },
    { cause: undefined, weight: 93 },
  ]);
  if (!cause) return undefined;
  const isForHelp = cause === 'manual';
  return {
    cause,
    at: alert.acknowledgedAt + minute / 2 + dice.below(3 * minute),
    // To the last in line, who in a team of two also is the next.
    to: holderAt(
      team,
      alert.createdAt,
      isForHelp ? 1 : team.members.length - 1,
    ),
    step: isForHelp ? 1 : 0,
  };
}
