import { GateItem } from '@operability/plugin-lifecycle-common';
import fc from 'fast-check';
import { aStage, someStages } from '../__testUtils__/stages';
import { closesGate, evaluateGate, GateQuestion } from './evaluateGate';
import { KnownStage } from './stages';

function ask(
  from: string,
  to: string,
  rest: Partial<GateQuestion> = {},
  stages: readonly KnownStage[] = someStages,
) {
  return evaluateGate({
    title: 'logplex',
    from,
    to: stages.find(({ name }) => name === to)!,
    stages,
    unconfirmed: false,
    hasPlan: false,
    consumers: [],
    checklists: [],
    confirmations: [],
    ...rest,
  });
}

const stateOf = (items: GateItem[]) =>
  items.map(({ source, status }) => `${source} ${status}`);

describe('evaluateGate', () => {
  it.each([
    ['prototype', 'development', true, []],
    ['development', 'production', true, ['order pass', 'confirmation fail']],
    ['prototype', 'production', false, ['order fail', 'confirmation fail']],
    ['production', 'development', true, ['reason fail']],
    ['deactivated', 'production', true, ['reason fail']],
    ['sunset', 'deprecated', false, ['terminal fail', 'reason fail']],
    ['production', 'deprecated', true, ['order pass', 'reason fail']],
    [
      'deprecated',
      'deactivated',
      false,
      ['order pass', 'plan fail', 'consumers pass', 'reason fail'],
    ],
    ['beta', 'production', false, ['order fail', 'confirmation fail']],
    ['beta', 'prototype', true, []],
    ['production', 'production', false, ['order fail']],
  ])('from %s to %s is open: %s', (from, to, allowed, items) => {
    const gate = ask(from, to);
    expect(stateOf(gate.items)).toEqual(items);
    expect(gate.allowed).toBe(allowed);
  });

  it('says in a sentence where a stage may be entered from', () => {
    expect(ask('prototype', 'production').items[0]).toEqual({
      id: 'order',
      title: 'Comes from Development',
      source: 'order',
      status: 'fail',
      required: true,
      message: 'Production can be entered only from Development.',
    });
    expect(ask('prototype', 'deprecated').items[0].message).toBe(
      'Deprecated can be entered only from Production or Development.',
    );
  });

  it('opens confirmations and reason when the move brings them', () => {
    const gate = ask('development', 'production', {
      confirmations: ['launch-mail', 'of-another-stage'],
    });
    expect(stateOf(gate.items)).toEqual(['order pass', 'confirmation pass']);
    const back = ask('production', 'development', { reason: ' too early ' });
    expect(stateOf(back.items)).toEqual(['reason pass']);
    expect(
      stateOf(ask('sunset', 'production', { reason: '  ' }).items),
    ).toEqual(['terminal fail', 'reason fail']);
  });

  it('lets a default placement be confirmed where it is', () => {
    expect(ask('development', 'development', { unconfirmed: true })).toEqual({
      items: [],
      allowed: true,
      reason: 'optional',
      confirmations: [],
    });
  });

  it('asks nothing of confirmations and checklists on the way back', () => {
    const gate = ask('deprecated', 'production');
    expect(gate.confirmations).toEqual([]);
    expect(stateOf(gate.items)).toEqual(['reason fail']);
  });

  describe('checklists', () => {
    const stages = [
      aStage('a', 1),
      aStage('b', 2, { entry: { checklists: ['production'] } }),
    ];
    const line = (status: GateItem['status'], required = true): GateItem => ({
      id: status,
      title: status,
      source: 'checklist',
      status,
      required,
      message: '',
    });
    const open = (...items: GateItem[]) =>
      ask(
        'a',
        'b',
        { checklists: [{ checklist: 'production', items }] },
        stages,
      ).allowed;

    it.each(['pass', 'notApplicable', 'waived', 'attested'] as const)(
      'stays open by a required line that is %s',
      status => expect(open(line(status))).toBe(true),
    );
    it.each(['fail', 'unknown', 'stale'] as const)(
      'is closed by a required line that is %s, not by a recommended one',
      status => {
        expect(open(line('pass'), line(status))).toBe(false);
        expect(open(line('pass'), line(status, false))).toBe(true);
      },
    );

    it('is closed by a checklist that nobody evaluates, and says which', () => {
      const gate = ask('a', 'b', {}, stages);
      expect(gate.allowed).toBe(false);
      expect(gate.items[0]).toMatchObject({
        source: 'checklist',
        status: 'unknown',
        message: "Nobody evaluates the checklist 'production'.",
      });
    });
  });

  it('stays closed by a rule that cannot be read', () => {
    const broken = { rule: 'consumers', message: 'spec.entry.consumers: odd' };
    const stages = [aStage('a', 1), aStage('b', 2, { brokenRules: [broken] })];
    expect(ask('a', 'b', {}, stages)).toMatchObject({
      allowed: false,
      items: [
        {
          source: 'consumers',
          status: 'unknown',
          message:
            'spec.entry.consumers: odd. Whoever owns the stage has to mend it.',
        },
      ],
    });
    expect(ask('b', 'a', {}, stages).items).toHaveLength(1);
  });

  describe('for any stages', () => {
    const names = ['a', 'b', 'c', 'd'];
    const someOf = fc.uniqueArray(fc.constantFrom(...names, 'nowhere'), {
      minLength: 1,
    });
    const stages = fc
      .array(
        fc.record({
          order: fc.nat(3),
          terminal: fc.boolean(),
          from: fc.option(someOf, { nil: undefined }),
          plan: fc.constantFrom('required' as const, undefined),
          consumers: fc.constantFrom('none' as const, undefined),
          confirms: fc.boolean(),
          reason: fc.constantFrom('required' as const, 'optional' as const),
        }),
        { minLength: names.length, maxLength: names.length },
      )
      .map(all =>
        all.map(({ order, terminal, confirms, ...entry }, index) =>
          aStage(names[index], order, {
            terminal,
            entry: {
              ...entry,
              confirmations: confirms ? [{ id: 'x', title: 'X' }] : [],
            },
          }),
        ),
      );

    it('opens exactly when every rule of the domain page holds', () => {
      fc.assert(
        fc.property(
          stages,
          fc.constantFrom(...names, 'vanished'),
          fc.constantFrom(...names),
          fc.boolean(),
          fc.array(
            fc.record({
              name: fc.string(),
              stage: fc.constantFrom(...names, undefined),
              isHidden: fc.boolean(),
            }),
            { maxLength: 3 },
          ),
          fc.boolean(),
          fc.boolean(),
          (all, from, to, hasPlan, consumers, confirm, sayWhy) => {
            fc.pre(from !== to);
            const gate = ask(
              from,
              to,
              {
                hasPlan,
                consumers,
                confirmations: confirm ? ['x'] : [],
                reason: sayWhy ? 'because' : undefined,
              },
              all,
            );

            const target = all[names.indexOf(to)];
            const origin = all[names.indexOf(from)];
            const back = origin && target.order < origin.order;
            const off = all
              .filter(one => one.terminal || one.entry.consumers)
              .map(({ name }) => name);
            const { entry } = target;
            const rules =
              !origin?.terminal &&
              (back ||
                ((!entry.from || entry.from.includes(from)) &&
                  (!entry.plan || hasPlan) &&
                  (!entry.consumers ||
                    consumers.every(({ stage }) =>
                      off.includes(stage ?? ''),
                    ))));
            const words =
              (back || confirm || !entry.confirmations.length) &&
              (sayWhy ||
                !(back || origin?.terminal || entry.reason === 'required'));

            expect(gate.allowed).toBe(rules);
            expect(!gate.items.some(closesGate)).toBe(rules && words);
          },
        ),
        { numRuns: 500 },
      );
    });
  });
});
