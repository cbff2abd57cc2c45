import { Evidence, MachineStatus } from '@operability/plugin-readiness-common';
import { dateOf, day } from './day';

/** Whether somebody is alerted, and what that stands on. */
export interface AlertingFinding {
  status: MachineStatus;
  /** Empty only for a pass. */
  message: string;
  evidence: Evidence[];
}

/** A drill through the whole ladder. Instants are in epoch milliseconds. */
export interface Drill {
  at: number;
  /** Left out while nobody has. */
  acknowledged?: { at: number; by: string };
  url?: string;
}

/** How an entity's alerts find somebody, in plain words. */
export interface AlertingReport {
  /** What decides whom its alerts page; left out where nothing does. */
  policy?: { name: string; levels: number; url?: string };
  /** Who is on call for it at this moment. */
  onCall: readonly string[];
  /** The last drill that a person acknowledged, else the last one. */
  drill?: Drill;
  /** Annotations of another pager that it uses. */
  otherPagers: readonly string[];
}

/** How old the proof may be that a page finds a human. */
const drillDays = 90;

/** Two people who do not answer are two, one is none. */
const leastLevels = 2;

/**
 * Whether somebody is alerted if it is down: a policy of two levels, somebody
 * on call at this moment, and a drill that a human acknowledged in the last 90
 * days. What another pager does is for a person to attest.
 */
export function analyseAlerting(
  report: AlertingReport,
  now: number,
): AlertingFinding {
  const { policy, otherPagers } = report;
  if (!policy) {
    return otherPagers.length
      ? {
          status: 'unknown',
          message: `It is paged by another system, as ${otherPagers.join(
            ', ',
          )} says. Whoever has seen that work can attest it.`,
          evidence: otherPagers.map(title => ({ title })),
        }
      : {
          status: 'fail',
          message: 'No policy says whom its alerts page.',
          evidence: [],
        };
  }
  const problems = [
    ...(policy.levels < leastLevels
      ? [
          `The policy ${policy.name} has ${policy.levels} level, where ${leastLevels} are the least.`,
        ]
      : []),
    ...(report.onCall.length ? [] : ['Nobody is on call for it now.']),
    ...drillProblems(report.drill, now),
  ];
  return {
    status: problems.length ? 'fail' : 'pass',
    message: problems.join(' '),
    evidence: evidenceOf(report),
  };
}

function drillProblems(drill: Drill | undefined, now: number): string[] {
  if (!drill) return ['No drill has ever shown that a page finds a human.'];
  if (!drill.acknowledged) {
    return [`Nobody has acknowledged the drill of ${dateOf(drill.at)}.`];
  }
  const { at } = drill.acknowledged;
  return now - at < drillDays * day
    ? []
    : [
        `The last drill was acknowledged on ${dateOf(
          at,
        )}, more than ${drillDays} days ago.`,
      ];
}

function evidenceOf({ policy, onCall, drill }: AlertingReport): Evidence[] {
  return [
    ...(policy
      ? [
          {
            title: `Policy ${policy.name}, ${policy.levels} levels`,
            url: policy.url,
          },
        ]
      : []),
    // Who it is changes with each shift, and would be another answer each time.
    ...(onCall.length ? [{ title: 'Somebody is on call for it' }] : []),
    ...(drill
      ? [
          {
            title: drill.acknowledged
              ? `Drill of ${dateOf(drill.at)}, acknowledged by ${
                  drill.acknowledged.by
                }`
              : `Drill of ${dateOf(drill.at)}, not acknowledged`,
            url: drill.url,
          },
        ]
      : []),
  ];
}
