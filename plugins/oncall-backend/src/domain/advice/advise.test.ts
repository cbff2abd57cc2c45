import { advice } from '@operability/plugin-oncall-common';
import fc from 'fast-check';
import { advise } from './advise';
import { AlertFacts } from './AlertFacts';

const minute = 60_000;
const quiet: AlertFacts = {
  status: 'triggered',
  urgency: 'high',
  openFor: minute,
  unacknowledgedFor: minute,
  next: { title: 'Runtime Secondary', to: 'codon-elk', in: 4 * minute },
  timesThisWeek: 1,
  afterHoursThisWeek: 0,
};
const given = (facts: Partial<AlertFacts>) => advise({ ...quiet, ...facts });

describe('can I escalate this alert?', () => {
  it('says who is next and when they hear of it anyway', () => {
    expect(given({}).escalate).toMatchObject({
      can: true,
      because: expect.arrayContaining([
        'Next is Runtime Secondary: codon-elk, by itself in 4 minutes',
      ]),
    });
  });

  it.each([
    ['resolved', { status: 'resolved' as const }, 'It is resolved'],
    [
      'of low urgency',
      { urgency: 'low' as const },
      'Its urgency is low: it waits for work hours and never escalates',
    ],
    [
      'at the last resort',
      { next: undefined },
      'The last resort is asked already: nobody is above',
    ],
  ])('not when it is %s', (_, facts, because) => {
    expect(given(facts).escalate).toEqual({
      can: false,
      should: false,
      because: [because],
    });
  });
});

describe('should I?', () => {
  it.each<[string, Partial<AlertFacts>, boolean]>([
    ['nobody has held it for a minute', {}, false],
    ['nobody has held it for five', { unacknowledgedFor: 5 * minute }, true],
    [
      'nobody has held one of tier 1 for two',
      { unacknowledgedFor: 2 * minute, tier: 1 },
      true,
    ],
    [
      'nobody has held one of tier 3 for two',
      { unacknowledgedFor: 2 * minute, tier: 3 },
      false,
    ],
    [
      'many depend on it, and nobody has held it for two',
      { unacknowledgedFor: 2 * minute, dependents: 14 },
      true,
    ],
    [
      'somebody holds it',
      { unacknowledgedFor: undefined, heldBy: 'user:default/ion-fox' },
      false,
    ],
    [
      'somebody has held a critical one alone for long',
      {
        unacknowledgedFor: undefined,
        heldBy: 'user:default/ion-fox',
        openFor: 20 * minute,
        severity: 'critical',
      },
      true,
    ],
    [
      'somebody put it off',
      { status: 'snoozed', unacknowledgedFor: 60 * minute },
      false,
    ],
    ['it is a drill', { isDrill: true, unacknowledgedFor: 9 * minute }, false],
  ])('%s', (_, facts, should) => {
    expect(given(facts).escalate.should).toBe(should);
  });

  it('names the facts it stands on', () => {
    expect(
      given({ unacknowledgedFor: 9 * minute, tier: 1, dependents: 14 }).escalate
        .because,
    ).toEqual([
      'Next is Runtime Secondary: codon-elk, by itself in 4 minutes',
      'Nobody has held it for 9 minutes',
      'It is of tier 1',
      '14 others depend on it',
    ]);
  });
});

describe('should I update the status site? Will someone else?', () => {
  const outage: Partial<AlertFacts> = { tier: 1, openFor: 6 * minute };

  it.each<[string, Partial<AlertFacts>, boolean]>([
    ['tier 1 for six minutes', outage, true],
    ['tier 1 for one minute', { ...outage, openFor: minute }, false],
    [
      'tier 1 and critical at once',
      { ...outage, openFor: 0, severity: 'critical' },
      true,
    ],
    ['tier 2 for six minutes', { ...outage, tier: 2 }, false],
    ['tier 2 for a quarter', { tier: 2, openFor: 15 * minute }, true],
    ['a thing few rely on, for hours', { openFor: 600 * minute }, false],
    ['low urgency', { ...outage, urgency: 'low' }, false],
    ['a drill', { ...outage, isDrill: true }, false],
    ['resolved', { ...outage, status: 'resolved' }, false],
    [
      'an incident that somebody leads',
      {
        ...outage,
        incident: { title: 'Outage', commander: 'user:default/bastion-bee' },
      },
      false,
    ],
    [
      'an incident that nobody leads',
      { ...outage, incident: { title: 'Outage' } },
      true,
    ],
  ])('%s', (_, facts, should) => {
    expect(given(facts).statusSite.should).toBe(should);
  });

  it('says who else would', () => {
    expect(
      given({ ...outage, commander: 'Incident Commander Primary' }).statusSite
        .because,
    ).toContain(
      'Incident Commander Primary would, and has not been asked yet: escalate, or post yourself',
    );
    expect(
      given({
        ...outage,
        incident: { title: 'Outage', commander: 'user:default/bastion-bee' },
      }).statusSite.because,
    ).toEqual(['bastion-bee leads “Outage” and posts']);
  });
});

describe('do I need to fix these warnings this week?', () => {
  it.each<[string, Partial<AlertFacts>, boolean]>([
    ['the first', {}, false],
    ['the second', { timesThisWeek: 2 }, false],
    ['the third', { timesThisWeek: 3 }, true],
    ['the second of tier 2', { timesThisWeek: 2, tier: 2 }, true],
    [
      'two that came at night',
      { timesThisWeek: 2, afterHoursThisWeek: 2 },
      true,
    ],
    [
      'the third of low urgency, after it was resolved',
      { urgency: 'low', status: 'resolved', timesThisWeek: 3 },
      true,
    ],
    ['drills', { isDrill: true, timesThisWeek: 9 }, false],
  ])('%s', (_, facts, should) => {
    expect(given(facts).thisWeek.should).toBe(should);
  });
});

describe('advice', () => {
  it('always has the shape of the contract, and a reason for each answer', () => {
    const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
      fc.option(arbitrary, { nil: undefined });
    const length = fc.integer({ min: 0, max: 9e8 });
    const facts: fc.Arbitrary<AlertFacts> = fc.record({
      status: fc.constantFrom<AlertFacts['status'][]>(
        'triggered',
        'acknowledged',
        'snoozed',
        'resolved',
      ),
      urgency: fc.constantFrom<AlertFacts['urgency'][]>('high', 'low'),
      severity: maybe(
        fc.constantFrom<NonNullable<AlertFacts['severity']>[]>(
          'critical',
          'error',
          'warning',
          'info',
        ),
      ),
      isDrill: fc.boolean(),
      tier: maybe(fc.integer({ min: 1, max: 4 })),
      dependents: maybe(fc.nat(100)),
      openFor: length,
      unacknowledgedFor: maybe(length),
      heldBy: maybe(fc.constant('user:default/ion-fox')),
      next: maybe(fc.record({ title: fc.constant('Next'), in: maybe(length) })),
      commander: maybe(fc.constant('Commander')),
      timesThisWeek: fc.integer({ min: 1, max: 50 }),
      afterHoursThisWeek: fc.nat(50),
      incident: maybe(fc.record({ title: fc.constant('Outage') })),
    });
    fc.assert(
      fc.property(facts, one => {
        const answers = advise(one);
        expect(advice.parse(answers)).toEqual(answers);
        for (const { because } of Object.values(answers)) {
          expect(because.length).toBeGreaterThan(0);
        }
        expect(answers.escalate.should && !answers.escalate.can).toBe(false);
      }),
    );
  });
});
