import { Gate, GateItem } from '@operability/plugin-lifecycle-common';

/** What the form of a move collects itself, so that it is no blocker. */
const collected = new Set(['confirmation', 'reason']);

/** Whether a condition keeps the gate closed. @internal */
export function isBlocking({ required, status }: GateItem): boolean {
  return (
    required &&
    (status === 'fail' || status === 'unknown' || status === 'stale')
  );
}

/** The conditions to look at: all but what the form collects. @internal */
export function conditionsOf(gate: Gate): GateItem[] {
  return gate.items.filter(item => !collected.has(item.source));
}

/** The conditions that keep the gate closed, whatever is filled in. @internal */
export function blockersOf(gate: Gate): GateItem[] {
  return conditionsOf(gate).filter(isBlocking);
}

/** Whether a move needs nothing of the person who makes it. @internal */
export function asksNothing(gate: Gate): boolean {
  return (
    gate.allowed &&
    gate.reason === 'optional' &&
    gate.confirmations.length === 0
  );
}

/** What a gate asks, in a few words, for whoever is about to drop a card. @internal */
export function gateHint(gate: Gate): {
  status: 'pass' | 'fail' | 'unknown';
  text: string;
} {
  if (!gate.allowed) {
    const count = blockersOf(gate).length;
    return {
      status: 'fail',
      text: `Closed: ${counted(count, 'condition')} missing`,
    };
  }
  const asked = [
    ...(gate.confirmations.length
      ? [counted(gate.confirmations.length, 'confirmation')]
      : []),
    ...(gate.reason === 'required' ? ['a reason'] : []),
  ];
  return asked.length
    ? { status: 'unknown', text: `Asks for ${asked.join(' and ')}` }
    : { status: 'pass', text: 'Open' };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
