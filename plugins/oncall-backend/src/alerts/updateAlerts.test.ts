import { TestDatabases } from '@backstage/backend-test-utils';
import { randomUUID } from 'node:crypto';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { DatabaseAlertStore } from './DatabaseAlertStore';
import { StoredAlert } from './StoredAlert';

jest.setTimeout(60_000);

function anAlert(number: number): StoredAlert {
  const id = randomUUID();
  return {
    id,
    number,
    sequence: 1,
    status: 'triggered',
    urgency: 'high',
    summary: `Alert ${number}`,
    links: [],
    openKey: `key ${number}`,
    drill: false,
    canary: false,
    afterHours: false,
    createdAt: 1_000,
    updatedAt: 1_000,
    resolvedAutomatically: false,
    run: {
      alertId: id,
      status: 'triggered',
      urgency: 'high',
      phase: 'ladder',
      step: 1,
      repeat: 0,
      sequence: 1,
      assigned: [],
      paged: [],
      unreached: [],
      watched: { scheduleIds: [], holders: [] },
      deliveries: [],
      flapping: false,
      timers: { escalate: { startedAt: 1_000, delay: 500, dueAt: 1_500 } },
    },
    failures: 0,
  };
}

const acknowledged = (alert: StoredAlert): StoredAlert => ({
  ...alert,
  sequence: 2,
  status: 'acknowledged',
  heldBy: 'user:default/ion-fox',
  updatedAt: 2_000,
  run: { ...alert.run, sequence: 2, status: 'acknowledged', timers: {} },
});
const resolved = (alert: StoredAlert): StoredAlert => ({
  ...alert,
  sequence: 2,
  status: 'resolved',
  resolvedAt: 3_000,
  resolvedAutomatically: true,
  openKey: undefined,
  run: { ...alert.run, sequence: 2, status: 'resolved', timers: {} },
});

describe('many alerts at once', () => {
  const databases = TestDatabases.create({ ids: testDatabaseIds });

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    const create = async (count: number) => {
      const database = await aDatabase(databases, databaseId);
      const store = DatabaseAlertStore.create({ database });
      const alerts = Array.from({ length: count }, (_, index) =>
        anAlert(index + 1),
      );
      await store.transaction(transaction => store.insert(transaction, alerts));
      return { store, alerts };
    };

    it('are each written as it is, and no other is', async () => {
      const { store, alerts } = await create(150);
      const [first, second, ...others] = alerts;
      const changed = [acknowledged(first), resolved(second)];
      await store.transaction(transaction =>
        store.update(
          transaction,
          changed.map(alert => ({ alert, sequenceBefore: 1 })),
        ),
      );
      expect(await store.get(first.id)).toEqual(changed[0]);
      expect(await store.get(second.id)).toEqual(changed[1]);
      const left = await store.getMany(others.map(({ id }) => id));
      expect(left).toHaveLength(148);
      expect(left).toEqual(expect.arrayContaining(others));
    });

    it('are written all or none, where one has moved on', async () => {
      const { store, alerts } = await create(2);
      const [first, second] = alerts;
      await expect(
        store.transaction(transaction =>
          store.update(transaction, [
            { alert: acknowledged(first), sequenceBefore: 1 },
            { alert: acknowledged(second), sequenceBefore: 7 },
          ]),
        ),
      ).rejects.toThrow('changed by somebody else');
      expect(await store.get(first.id)).toEqual(first);
    });

    it('have each its own timeline, also where there is none', async () => {
      const { store, alerts } = await create(2);
      const [first, second] = alerts;
      const entry = (message: string) => ({
        alertId: first.id,
        entry: { at: 1, type: 'note' as const, message, step: 1, repeat: 0 },
      });
      await store.transaction(transaction =>
        store.log(transaction, [entry('one'), entry('two')]),
      );
      const timelines = await store.timelines([second.id, first.id]);
      expect(timelines.get(first.id)?.map(one => one.message)).toEqual([
        'one',
        'two',
      ]);
      expect(timelines.get(second.id)).toEqual([]);
    });
  });
});
