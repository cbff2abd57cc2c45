import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { AdviceSource, AlertContext } from '@operability/plugin-oncall-node';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { engineOn, fox, logplex } from '../__testUtils__/engineOn';

jest.setTimeout(60_000);

const minutes = 60_000;
const credentials = mockCredentials.user(fox);
const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())(
  'AdviceService on %s',
  databaseId => {
    let database: Knex;
    beforeAll(async () => {
      database = await aDatabase(databases, databaseId);
    });
    const adviceWith = async (sources: AdviceSource[] = []) => {
      const engine = await engineOn(database, { adviceSources: sources });
      const { id } = await engine.trigger();
      const of = () => engine.oncall.services.advice.of(credentials, id);
      return { ...engine, id, of };
    };

    it('names who is asked next and when', async () => {
      const { of } = await adviceWith();
      const { escalate } = await of();
      expect(escalate.can).toBe(true);
      expect(escalate.because.join(' ')).toMatch(/rally-owl.*2 min/);
    });

    it('counts how often a key came this week', async () => {
      const { trigger, clock, oncall } = await adviceWith();
      for (let turn = 0; turn < 3; turn++) {
        await trigger({ event: { type: 'resolve', automatic: true } });
        clock.time += 60 * minutes;
        await trigger();
      }
      const { alert } = await trigger();
      const { thisWeek } = await oncall.services.advice.of(
        credentials,
        alert?.id ?? '',
      );
      expect(thisWeek.should).toBe(true);
      expect(thisWeek.because.join(' ')).toMatch(/4|four/);
    });

    it('asks others, and leaves out who fails', async () => {
      const asked: unknown[] = [];
      const broken: AdviceSource = {
        id: 'broken',
        contextOf: async () => {
          throw new Error('503');
        },
      };
      const known: AdviceSource = {
        id: 'status',
        contextOf: async about => {
          asked.push(about);
          return {} as AlertContext;
        },
      };
      const { of, id, logger } = await adviceWith([broken, known]);
      await of();
      expect(asked).toEqual([{ id, entityRef: logplex }]);
      expect(logger.warn).toHaveBeenCalledWith(
        'Advice of broken is left out',
        expect.anything(),
      );
    });

    it('is for those who may read the alert', async () => {
      const engine = await engineOn(database, { visible: [] });
      const { id } = await engine.trigger();
      await expect(
        engine.oncall.services.advice.of(
          mockCredentials.user('user:default/bastion-bee'),
          id,
        ),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    });
  },
);
