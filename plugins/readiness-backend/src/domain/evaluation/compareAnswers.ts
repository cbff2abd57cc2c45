import { MachineStatus } from '@operability/plugin-readiness-common';
import { Answer, answerKey, KeptAnswer } from './Answer';

/** A status that changed, as history keeps it. */
export interface Transition {
  entityRef: string;
  check: string;
  from: MachineStatus;
  to: MachineStatus;
  at: number;
}

/** What has to be written so that the latest answers are kept. */
export interface AnswerDifference {
  /** First answers. They set `since`, and are no transition. */
  inserts: KeptAnswer[];
  /** Another status, or the same in other words. */
  updates: KeptAnswer[];
  /** Nothing new but that it is still so; written before the old one is stale. */
  refreshes: { entityRef: string; check: string; observedAt: number }[];
  transitions: Transition[];
  /** Observed before what is kept: whoever is late changes nothing. */
  late: Answer[];
}

/** Where answers come from. */
export type AnswerSource =
  /** Somebody was asked just now: their word counts, on whatever old facts it stands. */
  | 'asked'
  /** Somebody told by themselves, perhaps late: what was observed later counts. */
  | 'told';

/**
 * Compares what is kept with what was answered, by {@link answerKey}.
 *
 * @param refreshShare - the share of its time to live after which an unchanged
 *   answer is written again; 0 writes each one
 */
export function compareAnswers(
  kept: ReadonlyMap<string, KeptAnswer>,
  answers: readonly Answer[],
  refreshShare: number,
  source: AnswerSource,
): AnswerDifference {
  const difference: AnswerDifference = {
    inserts: [],
    updates: [],
    refreshes: [],
    transitions: [],
    late: [],
  };
  for (const answer of newestOf(answers, difference.late)) {
    const old = kept.get(answerKey(answer));
    if (!old) {
      difference.inserts.push({ ...answer, since: answer.observedAt });
    } else if (source === 'told' && answer.observedAt < old.observedAt) {
      difference.late.push(answer);
    } else if (answer.status !== old.status) {
      const { entityRef, check } = answer;
      // What changed did so after what was before, also where it stands on older facts.
      const at = Math.max(answer.observedAt, old.observedAt);
      difference.updates.push({ ...answer, since: at });
      difference.transitions.push({
        entityRef,
        check,
        from: old.status,
        to: answer.status,
        at,
      });
    } else if (
      !saysTheSame(old, answer) ||
      answer.observedAt < old.observedAt
    ) {
      difference.updates.push({ ...answer, since: old.since });
    } else if (isDue(old, answer, refreshShare)) {
      const { entityRef, check, observedAt } = answer;
      difference.refreshes.push({ entityRef, check, observedAt });
    }
  }
  return difference;
}

/** The newest answer to each question; of two at one instant the last one given. */
function newestOf(answers: readonly Answer[], late: Answer[]): Answer[] {
  const newest = new Map<string, Answer>();
  for (const answer of answers) {
    const key = answerKey(answer);
    const other = newest.get(key);
    if (!other || other.observedAt <= answer.observedAt) {
      newest.set(key, answer);
      if (other) late.push(other);
    } else {
      late.push(answer);
    }
  }
  return [...newest.values()];
}

function saysTheSame(a: Answer, b: Answer): boolean {
  return (
    a.message === b.message &&
    a.timeToLive === b.timeToLive &&
    a.evidence.length === b.evidence.length &&
    a.evidence.every(
      ({ title, url }, index) =>
        title === b.evidence[index].title && url === b.evidence[index].url,
    )
  );
}

function isDue(old: Answer, answer: Answer, refreshShare: number): boolean {
  const age = answer.observedAt - old.observedAt;
  return age > 0 && age >= old.timeToLive * refreshShare;
}
