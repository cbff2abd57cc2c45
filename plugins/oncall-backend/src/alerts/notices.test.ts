import { TestDatabases } from '@backstage/backend-test-utils';
import { ChannelRefusedError } from '@operability/plugin-oncall-node';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { elk, engineOn, fox, TestEngine } from '../__testUtils__/engineOn';
import { facts } from '../__testUtils__/worldOf';
import { ladder } from '../domain/__testUtils__/ladders';
import { NoticeDelivery } from './NoticeDelivery';

jest.setTimeout(60_000);

const minutes = 60_000;
const lastResort = { type: 'user', ref: fox } as const;
const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())(
  'nothing ends in silence on %s',
  databaseId => {
    let database: Knex;
    beforeAll(async () => {
      database = await aDatabase(databases, databaseId);
    });
    const setUp = async (options: TestEngine = {}) => {
      const engine = await engineOn(database, options);
      const noticed = () =>
        engine.notifications.send.mock.calls.map(
          ([{ recipients, payload }]) => [
            'entityRef' in recipients ? recipients.entityRef : undefined,
            payload.title,
          ],
        );
      return { ...engine, noticed };
    };

    it('tells the manager and the last resort of an alert that nobody has answered', async () => {
      const { trigger, pass, noticed, pagesSince, clock } = await setUp({
        lastResort,
      });
      const start = clock.time;
      await trigger();
      await pass(28 * minutes, minutes);
      expect(noticed()).toEqual([
        [[elk, fox], expect.stringMatching(/^Alert 1: Nobody answered/)],
      ]);
      expect(pagesSince(start).slice(3)).toEqual([
        [12 * 60, fox],
        [27 * 60, fox],
      ]);
    });

    it('tells them of people whom no channel reaches', async () => {
      const { trigger, pager, noticed } = await setUp({ lastResort });
      pager.failure = new ChannelRefusedError('No such number');
      await trigger();
      expect(noticed()[0]).toEqual([
        [elk, fox],
        expect.stringMatching(/^Alert 1: No channel has reached/),
      ]);
    });

    it('tells them of a ladder that comes to nobody', async () => {
      const nobody = ladder({
        steps: [
          {
            title: 'Gone',
            targets: [{ type: 'user', ref: 'user:default/gone' }],
          },
        ],
      });
      const { trigger, noticed, pagesSince, clock } = await setUp({
        policies: [nobody],
        lastResort,
      });
      await trigger();
      expect(noticed().length).toBeGreaterThan(0);
      expect(pagesSince(clock.time)).toEqual([[0, fox]]);
    });

    it('pages the last resort for what has no owner and no policy', async () => {
      const orphan = 'component:default/orphan';
      const { trigger, noticed, pagesSince, clock } = await setUp({
        lastResort,
        catalog: [facts(orphan)],
      });
      await trigger({ entityRef: orphan });
      expect(pagesSince(clock.time)).toEqual([[0, fox]]);
      expect(noticed()[0][0]).toEqual([fox]);
    });

    it('warns in the log of what is wrong, not of what is ordinary', async () => {
      const { notifications, logger } = await setUp();
      const delivery = NoticeDelivery.create({ notifications, logger });
      for (const severity of [undefined, 'normal'] as const) {
        await delivery.send({
          id: 'a',
          key: 'a',
          attempt: 1,
          createdAt: 0,
          dueAt: 0,
          payload: {
            recipients: [fox],
            title: `It is ${severity}`,
            text: '',
            path: '/oncall',
            scope: 'a',
            severity,
          },
        });
      }
      expect(
        notifications.send.mock.calls.map(([{ payload }]) => payload.severity),
      ).toEqual(['high', 'normal']);
      expect(logger.warn.mock.calls).toEqual([
        ['It is undefined', { path: '/oncall' }],
      ]);
    });

    it('tries a notice again until it has left', async () => {
      const { trigger, pager, notifications, pass, oncall } = await setUp({
        lastResort,
      });
      notifications.send.mockRejectedValueOnce(new Error('503'));
      pager.failure = new ChannelRefusedError('No such number');
      await trigger();
      const before = notifications.send.mock.calls.length;
      await pass(6000, 1000);
      expect(notifications.send.mock.calls.length).toBeGreaterThan(before);
      const dead = await oncall.outbox.deadLetters(10);
      expect(dead.filter(({ topic }) => topic === 'notice')).toEqual([]);
    });
  },
);
