import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { AlertScope } from '../access/OncallAccess';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { engineOn, fox, logplex } from '../__testUtils__/engineOn';
import { AlertFilter } from './DatabaseAlertStore';

jest.setTimeout(60_000);

const hermes = 'component:default/hermes';
const everything: AlertScope = { visibility: { all: true } };
const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())(
  'DatabaseAlertStore on %s',
  databaseId => {
    let database: Knex;
    beforeAll(async () => {
      database = await aDatabase(databases, databaseId);
    });

    /** Alerts 1 (of logplex, low), 2 (of hermes, resolved), 3 (of nothing) and a canary. */
    const setUp = async () => {
      const engine = await engineOn(database);
      const { trigger, oncall, clock } = engine;
      await trigger({
        openKey: 'a',
        summary: '50% of É_queues are full',
        event: { type: 'trigger', urgency: 'low' },
      });
      clock.time += 1000;
      await trigger({ openKey: 'b', entityRef: hermes, summary: 'Slow' });
      await trigger({
        openKey: 'b',
        event: { type: 'resolve', automatic: true },
      });
      clock.time += 1000;
      await trigger({ openKey: 'c', entityRef: undefined, summary: 'Orphan' });
      await trigger({ openKey: 'd', canary: true });
      const { alerts } = oncall.stores;
      const numbers = async (
        filter: AlertFilter,
        scope = everything,
        page: { before?: number; limit: number } = { limit: 10 },
      ) => {
        const found = await alerts.list(filter, scope, page);
        return [
          ...found.items.map(one => one.number),
          `of ${found.totalItems}`,
        ];
      };
      return { ...engine, alerts, numbers };
    };

    it('lists alerts newest first, page by page, without canaries', async () => {
      const { numbers } = await setUp();
      expect(await numbers({})).toEqual([3, 2, 1, 'of 3']);
      expect(await numbers({}, everything, { limit: 2 })).toEqual([
        3,
        2,
        'of 3',
      ]);
      expect(await numbers({}, everything, { before: 2, limit: 2 })).toEqual([
        1,
        'of 3',
      ]);
    });

    it('narrows lists by what is asked for', async () => {
      const { numbers, clock } = await setUp();
      const narrowed: [AlertFilter, number[]][] = [
        [{ status: ['triggered'] }, [3, 1]],
        [{ urgency: 'low' }, [1]],
        [{ entityRefs: [logplex, hermes] }, [2, 1]],
        [{ ownerRefs: ['group:default/runtime'] }, [2, 1]],
        [{ heldBy: fox }, []],
        [{ drill: true }, []],
        [{ drill: false }, [3, 2, 1]],
        [{ since: clock.time }, [3]],
        [{ until: clock.time - 1000 }, [1]],
        [{ text: ' SLOW ' }, [2]],
        // What stands for anything in SQL stands for itself.
        [{ text: '50% of' }, [1]],
        [{ text: '%' }, [1]],
        [{ text: '_queues' }, [1]],
        [{ text: '\\' }, []],
      ];
      for (const [filter, found] of narrowed) {
        expect(await numbers(filter)).toEqual([...found, `of ${found.length}`]);
      }
    });

    it('lists only what its reader may see, and what has no entity', async () => {
      const { numbers } = await setUp();
      const seen = (...refs: string[]): AlertScope => ({
        visibility: { all: false, refs: new Set(refs) },
      });
      expect(await numbers({}, seen(hermes))).toEqual([3, 2, 'of 2']);
      expect(await numbers({}, seen())).toEqual([3, 'of 1']);
      const denied = { ...seen(hermes), isDenied: true };
      expect(await numbers({}, denied)).toEqual(['of 0']);
    });

    it('lists only what the permission policy lets through, and the opposite of it', async () => {
      const { numbers } = await setUp();
      const owned = { key: 'ownerRef', values: ['group:default/runtime'] };
      const within = (condition: AlertScope['condition']) =>
        numbers({}, { ...everything, condition });
      expect(await within(owned as never)).toEqual([2, 1, 'of 2']);
      expect(await within({ not: owned } as never)).toEqual([3, 'of 1']);
      expect(await within({ anyOf: [owned, { not: owned }] } as never)).toEqual(
        [3, 2, 1, 'of 3'],
      );
      expect(await within({ allOf: [owned, { not: owned }] } as never)).toEqual(
        ['of 0'],
      );
    });

    it('counts what is open, by entity and in all', async () => {
      const { alerts } = await setUp();
      expect(await alerts.countOpen()).toBe(2);
      expect([...(await alerts.openCounts())]).toEqual([[logplex, 1]]);
      expect([...(await alerts.openCounts([hermes]))]).toEqual([]);
    });

    it('refuses to write over what somebody else has changed', async () => {
      const { alerts, trigger } = await setUp();
      const { alert } = await trigger({ openKey: 'e' });
      if (!alert) throw new Error('It was not opened');
      const stale = alerts.transaction(transaction =>
        alerts.update(transaction, [
          { alert: { ...alert, heldBy: fox }, sequenceBefore: 99 },
        ]),
      );
      await expect(stale).rejects.toThrow('changed by somebody else');
      expect((await alerts.get(alert.id))?.heldBy).toBeUndefined();
    });

    it('gives back an alert as it was written', async () => {
      const { alerts, trigger } = await setUp();
      const { alert } = await trigger({
        openKey: 'e',
        details: { disk: 'full', tags: ['a'] },
        links: [{ title: 'Graph', url: 'https://example.org' }],
        severity: 'critical',
        dedupKey: 'disk',
      });
      expect(await alerts.get(alert?.id ?? '')).toEqual(
        JSON.parse(JSON.stringify(alert)),
      );
    });
  },
);
