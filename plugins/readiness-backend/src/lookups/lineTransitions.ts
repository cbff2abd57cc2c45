import { History } from '@operability/plugin-readiness-common';
import {
  EffectiveTransition,
  effectiveTransitions,
} from '../domain/result/effectiveTransitions';
import { MachineTransition } from './DatabaseLookupStore';
import { historyOf, LineRecords } from './LineRecords';

/** A line that changed, and which one it is. */
export interface LineTransition extends EffectiveTransition {
  check: string;
}

/**
 * How a line changed, as people saw it.
 *
 * @param transitions - of the entity, oldest first
 */
export function lineTransitions(
  check: string,
  records: LineRecords,
  transitions: readonly MachineTransition[],
  now: number,
): LineTransition[] {
  const own = transitions.filter(one => one.check === check);
  const machine = records.result?.machine;
  const first = own.length ? [{ status: own[0].from, since: 0 }] : [];
  const kept = own.map(({ to, at }) => ({ status: to, since: at }));
  const only =
    !own.length && machine
      ? [{ status: machine.status, since: machine.since }]
      : [];
  const history = historyOf(records, [...first, ...kept, ...only]);
  return effectiveTransitions(history, now).map(one => ({ check, ...one }));
}

/** Newest first, as others see them. */
export function presentTransitions(
  transitions: readonly LineTransition[],
): History['transitions'] {
  return [...transitions]
    .sort((a, b) => b.at - a.at)
    .map(({ check, from, to, at }) => ({
      check,
      from,
      to,
      at: new Date(at).toISOString(),
    }));
}
