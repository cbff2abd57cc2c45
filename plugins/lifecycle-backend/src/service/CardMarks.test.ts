import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Card } from '@operability/plugin-lifecycle-common';
import { LifecycleOpenAlertsProvider } from '@operability/plugin-lifecycle-node';
import { CardMarks } from './CardMarks';

const reader = mockCredentials.user('user:default/ion-fox');

function cardOf(name: string | undefined, more: Partial<Card> = {}): Card {
  return {
    id: `card of ${name}`,
    entityRef: name && `component:default/${name}`,
    title: name ?? 'an idea',
    kind: 'Component',
    type: 'service',
    stage: 'production',
    since: '2026-11-02T09:00:00Z',
    version: 1,
    canMove: false,
    ...more,
  };
}

function openAlertsOf(
  countOpenAlerts: LifecycleOpenAlertsProvider['countOpenAlerts'],
) {
  const logger = mockServices.logger.mock();
  const marks = CardMarks.create({
    openAlerts: { id: 'oncall', countOpenAlerts },
    logger,
    timeoutMs: 20,
  });
  return { marks, logger };
}

const countsOf = (cards: Card[]) => cards.map(card => card.openAlerts);

describe('CardMarks', () => {
  it('marks the cards it was given, and asks for nothing else', async () => {
    const count = jest.fn(
      async (_refs: readonly string[]) =>
        new Map([
          ['component:default/logplex', 2],
          ['component:default/hermes', 0],
        ]),
    );
    const { marks } = openAlertsOf(count);
    const cards = [
      cardOf('logplex'),
      cardOf(undefined),
      cardOf('hermes'),
      cardOf('not-to-be-seen'),
      cardOf('gone', { missing: true }),
      cardOf('logplex'),
    ];

    const marked = await marks.markOn(cards, reader);

    expect(countsOf(marked)).toEqual([
      2,
      undefined,
      0,
      undefined,
      undefined,
      2,
    ]);
    expect(count.mock.calls).toEqual([
      [
        [
          'component:default/logplex',
          'component:default/hermes',
          'component:default/not-to-be-seen',
        ],
        { credentials: reader, signal: expect.any(AbortSignal) },
      ],
    ]);
  });

  it('asks for at most 1,000 entities at once', async () => {
    const sizes: number[] = [];
    const { marks } = openAlertsOf(async refs => {
      sizes.push(refs.length);
      return new Map(refs.map(ref => [ref, 1]));
    });
    const cards = Array.from({ length: 2_001 }, (_, index) =>
      cardOf(`c${index}`),
    );

    const marked = await marks.markOn(cards, reader);

    expect(sizes).toEqual([1_000, 1_000, 1]);
    expect(countsOf(marked).every(count => count === 1)).toBe(true);
  });

  it('stops waiting, says so to whoever counts, and shows the cards without', async () => {
    let aborted = false;
    const { marks } = openAlertsOf(
      (_, { signal }) =>
        new Promise(() => {
          signal.addEventListener('abort', () => {
            aborted = true;
          });
        }),
    );
    const marked = await marks.markOn([cardOf('logplex')], reader);
    expect(marked).toEqual([cardOf('logplex')]);
    expect(aborted).toBe(true);
  });

  it('complains once an outage, however many look at the board', async () => {
    let isDown = true;
    const { marks, logger } = openAlertsOf(async refs => {
      if (isDown) throw new Error('on call is down');
      return new Map(refs.map(ref => [ref, 1]));
    });
    const look = async () =>
      countsOf(await marks.markOn([cardOf('logplex')], reader));

    expect(await look()).toEqual([undefined]);
    expect(await look()).toEqual([undefined]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    isDown = false;
    expect(await look()).toEqual([1]);
    isDown = true;
    await look();
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });

  it('shows how ready a thing is also while its alerts cannot be counted', async () => {
    const marks = CardMarks.create({
      openAlerts: {
        id: 'oncall',
        countOpenAlerts: async () => {
          throw new Error('on call is down');
        },
      },
      scores: {
        id: 'readiness',
        scoresOf: async () =>
          new Map([
            ['component:default/logplex', { passed: 9, applicable: 11 }],
          ]),
      },
      logger: mockServices.logger.mock(),
    });
    const marked = await marks.markOn(
      [cardOf('logplex'), cardOf('hermes')],
      reader,
    );
    expect(marked).toEqual([
      { ...cardOf('logplex'), readiness: { passed: 9, applicable: 11 } },
      cardOf('hermes'),
    ]);
  });
});
