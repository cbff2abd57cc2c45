import { Gate, GateItem } from '@operability/plugin-lifecycle-common';
import { sampleGate } from '../__testUtils__/samples';
import { asksNothing, blockersOf, conditionsOf, gateHint } from './gateState';

function item(fields: Partial<GateItem>): GateItem {
  return {
    id: 'x',
    title: 'X',
    source: 'checklist',
    status: 'fail',
    required: true,
    message: '',
    ...fields,
  };
}

const confirmation = item({ id: 'mail', source: 'confirmation' });
const reason = item({ id: 'reason', source: 'reason' });

describe('the conditions of a gate', () => {
  it('are those that no form can fill in', () => {
    const order = item({ source: 'order', status: 'pass' });
    const gate = sampleGate({ items: [order, confirmation, reason] });

    expect(conditionsOf(gate)).toEqual([order]);
    expect(blockersOf(gate)).toEqual([]);
  });

  it.each([
    ['fail', true, true],
    ['unknown', true, true],
    ['stale', true, true],
    ['fail', false, false],
    ['waived', true, false],
    ['attested', true, false],
    ['notApplicable', true, false],
    ['pass', true, false],
  ] as const)('%s, required %s: closes it %s', (status, required, closes) => {
    const gate = sampleGate({ items: [item({ status, required })] });

    expect(blockersOf(gate)).toHaveLength(closes ? 1 : 0);
  });
});

describe('what a gate asks of whoever moves', () => {
  it.each<[string, Partial<Gate>, boolean, string]>([
    ['nothing', {}, true, 'Open'],
    ['a reason', { reason: 'required' }, false, 'Asks for a reason'],
    [
      'confirmations and a reason',
      {
        reason: 'required',
        confirmations: [
          { id: 'a', title: 'A' },
          { id: 'b', title: 'B' },
        ],
      },
      false,
      'Asks for 2 confirmations and a reason',
    ],
    [
      'what is missing',
      { allowed: false, items: [item({}), item({ id: 'y' }), confirmation] },
      false,
      'Closed: 2 conditions missing',
    ],
  ])('%s', (_, fields, isNothing, text) => {
    const gate = sampleGate(fields);

    expect(asksNothing(gate)).toBe(isNothing);
    expect(gateHint(gate).text).toBe(text);
  });
});
