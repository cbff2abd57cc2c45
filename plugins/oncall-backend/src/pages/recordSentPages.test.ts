import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { DatabasePageStore, PageRow } from './DatabasePageStore';

jest.setTimeout(60_000);

async function anAlertIn(database: Knex, number: number, status: string) {
  const id = randomUUID();
  await database('alerts').insert({
    id,
    number,
    sequence: 1,
    status,
    urgency: 'high',
    summary: 'Alert',
    links: '[]',
    key_hash: id,
    drill: false,
    canary: false,
    after_hours: false,
    created_at: 1,
    updated_at: 1,
    resolved_automatically: false,
    run: '{}',
  });
  return id;
}

function aPage(alertId: string, more: Partial<PageRow> = {}): PageRow {
  const id = randomUUID();
  return {
    id,
    key: id,
    alert_id: alertId,
    entity_ref: null,
    owner_ref: null,
    user_ref: 'user:default/ion-fox',
    channel: 'telephone',
    contact_method_id: null,
    address: null,
    interrupts: true,
    urgency: 'high',
    reason: 'step',
    step: 1,
    repeat: 0,
    drill: false,
    canary: false,
    status: 'sending',
    queued_at: 1,
    due_at: 1,
    sent_at: null,
    delivered_at: null,
    acknowledged_at: null,
    error: 'an earlier attempt failed',
    feed_sequence: null,
    ...more,
  };
}

describe('pages that were sent', () => {
  const databases = TestDatabases.create({ ids: testDatabaseIds });

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    const create = async () => {
      const database = await aDatabase(databases, databaseId);
      const store = DatabasePageStore.create({ database });
      const open = await anAlertIn(database, 1, 'triggered');
      const taken = await anAlertIn(database, 2, 'acknowledged');
      const record = async (...pages: { id: string; deliveredAt?: number }[]) =>
        database.transaction(transaction =>
          store.recordSent(
            transaction,
            pages.map(({ id, deliveredAt }) => ({ id, at: 50, deliveredAt })),
          ),
        );
      const insert = async (...pages: PageRow[]) => {
        await database.transaction(transaction =>
          store.insert(transaction, pages),
        );
        return pages;
      };
      return { database, store, open, taken, record, insert };
    };

    it('are written together, each with its own fate', async () => {
      const { database, open, taken, record, insert } = await create();
      const pages = await insert(
        aPage(open),
        aPage(open),
        aPage(taken),
        aPage(taken, { reason: 'told' }),
        aPage(open, { status: 'queued' }),
      );
      const [sent, delivered, late, told, waiting] = pages;
      await record(sent, { ...delivered, deliveredAt: 60 }, late, told);

      const rows = await database<PageRow>('pages');
      const fateOf = ({ id }: PageRow) => {
        const row = rows.find(one => one.id === id);
        return [row?.status, Number(row?.sent_at), row?.error];
      };
      expect(pages.map(fateOf)).toEqual([
        ['sent', 50, null],
        ['delivered', 50, null],
        ['sentAfterAcknowledgement', 50, null],
        ['sent', 50, null],
        ['queued', 0, waiting.error],
      ]);
    });

    it('follow each other in the feed without a gap; canaries stay out of it', async () => {
      const { store, open, record, insert } = await create();
      const [one, canary, two] = await insert(
        aPage(open),
        aPage(open, { canary: true }),
        aPage(open),
      );
      await record(one, canary);
      await record(two);
      await record({ id: randomUUID() });
      const feed = await store.feed(0, 10);
      expect(feed.map(({ sequence, page }) => [sequence, page.id])).toEqual([
        [1, one.id],
        [2, two.id],
      ]);
    });
  });
});
