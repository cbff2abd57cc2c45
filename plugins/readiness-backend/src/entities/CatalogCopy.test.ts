import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { emptied } from '../__testUtils__/emptied';
import {
  aChecklist,
  aPlain,
  engineOn,
  logplex,
  psmgr,
} from '../__testUtils__/engineOn';
import { TestProvider } from '../__testUtils__/TestProvider';
import { writesOf } from '../__testUtils__/writesOf';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())(
  'the copy of the catalog on %s',
  databaseId => {
    let database: Knex;
    beforeAll(async () => {
      database = await aDatabase(databases, databaseId);
    });
    beforeEach(() => emptied(database));

    const settings = {
      checks: { lights: aPlain(), backups: aPlain() },
      checklists: { production: { checks: [] }, ours: aChecklist(['lights']) },
    };

    function world() {
      const robot = new TestProvider('robot', ['lights', 'backups']);
      const made = engineOn(database, { ...settings, providers: [robot] });
      made.catalog.set('logplex');
      made.catalog.set('psmgr');
      return { robot, ...made };
    }

    it('writes nothing about entities while the catalog stays the same', async () => {
      const { copy } = world();
      await copy.update();
      const written = await writesOf(database, () => copy.update());
      expect(written).toEqual(['catalog_state']);
    });

    it('reads as a whole only what is new or has changed, some at a time', async () => {
      const { catalog, copy, entities } = world();
      await copy.update();
      expect(catalog.readWhole).toEqual([[logplex, psmgr]]);
      catalog.readWhole.length = 0;
      await copy.update();
      expect(catalog.readWhole).toEqual([]);
      catalog.set('psmgr', { title: 'Postgres manager' });
      for (let index = 0; index < 501; index++) catalog.set(`c${index}`);
      await copy.update();
      expect(catalog.readWhole.map(({ length }) => length)).toEqual([500, 2]);
      expect(catalog.readWhole.flat()).toContain(psmgr);
      expect(catalog.readWhole.flat()).not.toContain(logplex);
      expect(await entities.get(psmgr)).toMatchObject({
        title: 'Postgres manager',
      });
    });

    it('leaves no results of what has left the catalog', async () => {
      const { catalog, copy, round, statuses } = world();
      await round();
      catalog.remove(logplex);
      await copy.update();
      for (const table of ['entities', 'results', 'checklist_entities']) {
        const rows = await database(table).distinct('entity_ref');
        expect(rows).toEqual([{ entity_ref: psmgr }]);
      }
      expect(await database('provider_work').select('entity_ref')).toEqual([
        { entity_ref: psmgr },
      ]);
      expect(await statuses(psmgr)).toMatchObject({ lights: 'pass' });
    });

    it('removes nothing when the catalog says that it is empty', async () => {
      const { catalog, copy, round, statuses } = world();
      await round();
      catalog.clear();
      expect(await copy.update()).toBe(true);
      expect(await statuses(logplex)).toMatchObject({ lights: 'pass' });
    });

    it('asks what is newly defined also where the catalog was empty at first', async () => {
      const first = world();
      await first.round();
      const second = engineOn(database, {
        checks: settings.checks,
        checklists: { ours: aChecklist(['lights', 'backups']) },
        providers: [first.robot],
        clock: first.clock,
      });
      await second.round();
      second.catalog.set('logplex');
      second.catalog.set('psmgr');
      await second.round();
      expect(await second.statuses(logplex)).toMatchObject({
        lights: 'pass',
        backups: 'pass',
      });
    });

    it('changes nothing while the catalog is down, says so once, and goes on after', async () => {
      const { catalog, copy, entities, round, statuses, logger } = world();
      await round();
      catalog.isDown = true;
      expect(await copy.update()).toBe(false);
      expect(await copy.update()).toBe(false);
      expect(logger.warn).toHaveBeenCalledTimes(1);
      expect(await entities.state()).toMatchObject({
        failure: 'Error: connect ECONNREFUSED',
      });
      expect(await statuses(logplex)).toMatchObject({ lights: 'pass' });
      catalog.isDown = false;
      catalog.remove(logplex);
      expect(await copy.update()).toBe(true);
      expect(await entities.get(logplex)).toBeUndefined();
      expect((await entities.state()).failure).toBeUndefined();
    });

    it('keeps who owns an entity, what it is part of, and its stage', async () => {
      const { catalog, copy, entities } = world();
      catalog.set('logplex', {
        title: 'Log delivery',
        labels: { 'operability.dev/lifecycle-stage': 'production' },
      });
      await copy.update();
      expect(await entities.get(logplex)).toMatchObject({
        entityRef: logplex,
        title: 'Log delivery',
        stage: 'production',
        entity: { metadata: { name: 'logplex' } },
      });
      expect(await entities.getMany([logplex, psmgr, 'component:x/y'])).toEqual(
        new Map([
          [logplex, await entities.get(logplex)],
          [psmgr, await entities.get(psmgr)],
        ]),
      );
    });

    it('keeps only entities of the kinds that are asked about', async () => {
      const { catalog, copy, entities } = world();
      catalog.set('runtime', {}, 'System');
      await copy.update();
      expect([...(await entities.etags()).keys()].sort()).toEqual([
        logplex,
        psmgr,
      ]);
    });

    it('notices a change of an entity that has no etag', async () => {
      const { catalog, copy, entities } = world();
      const description = 'It delivers logs. '.repeat(50);
      catalog.set('logplex', { etag: undefined, description });
      await copy.update();
      catalog.set('logplex', {
        etag: undefined,
        description: `${description} Now faster.`,
      });
      await copy.update();
      expect(
        (await entities.get(logplex))?.entity.metadata.description,
      ).toMatch('Now faster');
    });
  },
);
