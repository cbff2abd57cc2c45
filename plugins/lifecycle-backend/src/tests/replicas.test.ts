import { TestDatabases } from '@backstage/backend-test-utils';
import {
  migrationsDirectory,
  testDatabaseIds,
} from '../__testUtils__/databases';
import { aComponent } from '../__testUtils__/entities';
import { startTestPortal } from '../__testUtils__/testPortal';

jest.setTimeout(60_000);

describe('two replicas on one database', () => {
  const databases = TestDatabases.create({ ids: testDatabaseIds });

  it.each(databases.eachSupportedId())(
    'place everything once and let one mover win on %s',
    async databaseId => {
      const knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory });
      const entities = Array.from({ length: 60 }, (_, index) =>
        aComponent(`app-${index}`, { stage: 'production' }),
      );
      const portals = await Promise.all([
        startTestPortal({ knex, entities }),
        startTestPortal({ knex, entities }),
      ]);
      const [one, other] = portals;
      const board = await one.as('ion-fox').get('/board?limit=1');
      expect(board.body.stages[2].total).toBe(60);
      const feed = await other.as('ion-fox').get('/changes');
      const sequences = new Set(
        feed.body.items.map((item: { sequence: number }) => item.sequence),
      );
      expect(sequences.size).toBe(60);

      for (let round = 0; round < 5; round++) {
        const path = `/entities/component/default/app-${round}/moves`;
        const wish = { to: 'deprecated', version: 1, reason: 'x' };
        const answers = await Promise.all(
          portals.map((portal, index) =>
            portal.as(['ion-fox', 'rally-owl'][index]).post(path).send(wish),
          ),
        );
        expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      }
      const history = await other
        .as('ion-fox')
        .get('/entities/component/default/app-0/history');
      expect(history.body.totalItems).toBe(2);
      await Promise.all(portals.map(({ stop }) => stop()));
    },
  );
});
