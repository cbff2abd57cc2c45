import { GateItem } from '@operability/plugin-lifecycle-common';
import { listOf } from './listOf';
import { findStage, KnownStage } from './stages';

/** An entity that uses the one that wants to go. */
export interface DirectConsumer {
  name: string;
  /** Left out where it is not on the board, and so counts as being in use. */
  stage?: string;
  /** Counted, but not named: the reader may not see it. */
  isHidden: boolean;
}

const mostNamed = 10;

/** The rule `consumers: none`: nothing in use may still consume what enters. */
export function evaluateConsumers(
  consumers: readonly DirectConsumer[] | 'unknown',
  stages: readonly KnownStage[],
): GateItem {
  const line = {
    id: 'consumers',
    title: 'Nothing in use consumes it',
    source: 'consumers',
    required: true,
  };
  if (consumers === 'unknown') {
    const message = 'The catalog cannot say now who consumes it.';
    return { ...line, status: 'unknown', message };
  }
  const live = consumers.filter(({ stage }) => isInUse(stage, stages));
  if (!live.length) {
    return { ...line, status: 'pass', message: 'Nothing in use consumes it.' };
  }
  const names = live.flatMap(({ name, isHidden }) => (isHidden ? [] : name));
  const named = names.sort().slice(0, mostNamed);
  const others = live.length - named.length;
  const message = `Still consumed by ${listOf(
    others
      ? [
          ...named,
          `${others} ${named.length ? 'more' : 'that you may not see'}`,
        ]
      : named,
    'and',
  )}.`;
  return { ...line, status: 'fail', message };
}

/**
 * The same line for the history, which outlives who may see whom: it counts,
 * and names nobody.
 */
export function countConsumers(
  consumers: readonly DirectConsumer[] | 'unknown',
  stages: readonly KnownStage[],
): GateItem {
  const line = evaluateConsumers(consumers, stages);
  if (consumers === 'unknown' || line.status === 'pass') return line;
  const { length } = consumers.filter(({ stage }) => isInUse(stage, stages));
  const message = `Still consumed by ${length} in use.`;
  return { ...line, message };
}

/**
 * Whether a thing in this stage still runs. It does not in a terminal stage,
 * nor in one that asks for the same proof: that is what switched off means,
 * without any stage's name in the code.
 */
function isInUse(
  name: string | undefined,
  stages: readonly KnownStage[],
): boolean {
  const stage = findStage(stages, name);
  return !stage?.terminal && stage?.entry.consumers !== 'none';
}
