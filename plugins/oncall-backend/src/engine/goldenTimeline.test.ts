import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { engineOn, logplex, tuesdayNoon } from '../__testUtils__/engineOn';
import { aSchedule } from '../__testUtils__/worldOf';
import { runtimeLadder } from '../domain/__testUtils__/ladders';

jest.setTimeout(60_000);

const credentials = mockCredentials.user('user:default/ion-fox');
const tuesdayNight = Date.parse('2026-11-24T11:10:00Z');
const minutes = 60_000;

const schedules = [
  aSchedule('runtime-monkey', ['ion-fox']),
  aSchedule('runtime-primary', ['rally-owl']),
  aSchedule('runtime-secondary', ['codon-elk']),
  aSchedule('commander-primary', ['bastion-bee']),
  aSchedule('commander-secondary', ['hermes-hare']),
];

const byDay = [
  [0, 'user:default/ion-fox'],
  [120, 'user:default/rally-owl'],
  [420, 'user:default/codon-elk'],
  [720, 'user:default/noah'],
  [1020, 'user:default/bastion-bee'],
  [1320, 'user:default/hermes-hare'],
];
const byNight = [
  [0, 'user:default/rally-owl'],
  [300, 'user:default/codon-elk'],
  [600, 'user:default/noah'],
  [900, 'user:default/bastion-bee'],
  [1200, 'user:default/hermes-hare'],
];

const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())(
  "the talk's Runtime policy, as the engine pages it, on %s",
  databaseId => {
    let database: Knex;
    beforeAll(async () => {
      database = await aDatabase(databases, databaseId);
    });

    it.each([
      ['by day', tuesdayNoon, byDay],
      ['by night, without the Monkey', tuesdayNight, byNight],
    ])(
      'pages %s at the times that are simulated',
      async (_, start, expected) => {
        const lastResort = {
          type: 'user',
          ref: 'user:default/ion-fox',
        } as const;
        const { oncall, clock, trigger, pass, pagesSince, lines } =
          await engineOn(database, {
            policies: [runtimeLadder],
            schedules,
            lastResort,
          });
        clock.time = start;
        const { id } = await trigger();
        await pass(28 * minutes, 10_000);

        const simulation = await oncall.services.simulations.ofEntity(
          credentials,
          logplex,
          { at: new Date(start).toISOString(), urgency: 'high' },
        );
        const simulated = simulation.items.flatMap(({ at, recipients }) =>
          recipients.map(one => [
            (Date.parse(at) - start) / 1000,
            'userRef' in one ? one.userRef : one.channelRef,
          ]),
        );
        const lastAt = Number(expected[expected.length - 1][0]) + 300;
        expect(pagesSince(start)).toEqual([
          ...expected,
          [lastAt, lastResort.ref],
        ]);
        expect(pagesSince(start)).toEqual(simulated);
        expect((await lines(id)).at(-1)).toBe('lastResort');
      },
    );

    it('pages a person once a step however often it ticks', async () => {
      const { pager, trigger, tick, pass } = await engineOn(database, {
        policies: [runtimeLadder],
        schedules,
      });
      await trigger();
      for (let turn = 0; turn < 10; turn++) await tick();
      await pass(3 * minutes, 10_000);
      for (let turn = 0; turn < 10; turn++) await tick();
      expect(pager.sent).toHaveLength(2);
      const keys = pager.sent.map(({ message }) => message.idempotencyKey);
      expect(new Set(keys).size).toBe(2);
    });
  },
);
