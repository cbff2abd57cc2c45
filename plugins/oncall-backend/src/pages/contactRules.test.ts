import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { aCaller } from '../__testUtils__/access';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { engineOn, fox, owl } from '../__testUtils__/engineOn';
import { TestChannel } from '../__testUtils__/TestChannel';
import { implicitContactId } from '../people/implicitContact';

jest.setTimeout(60_000);

const minutes = 60_000;
const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())(
  "pages by a person's rules on %s",
  databaseId => {
    let database: Knex;
    beforeAll(async () => {
      database = await aDatabase(databases, databaseId);
    });

    /** Ion-fox with a telephone, rung as the rules say. */
    const withPhone = async (
      rules: [contact: 'pager' | 'phone', after: string][],
    ) => {
      const phone = new TestChannel('phone');
      const engine = await engineOn(database, { channels: [phone] });
      phone.clock = engine.clock;
      const phoneId = randomUUID();
      const { people } = engine.oncall.stores;
      const at = engine.clock.time;
      await people.change(async transaction => {
        await people.replaceContacts(transaction, fox, [
          {
            id: phoneId,
            userRef: fox,
            channel: 'phone',
            title: 'Phone',
            address: { number: '+15551234', token: 'very secret' },
            verifiedAt: at,
          },
        ]);
        await people.saveRules(
          transaction,
          fox,
          rules.map(([contact, after]) => ({
            urgency: 'high' as const,
            contactMethodId:
              contact === 'phone' ? phoneId : implicitContactId(fox, 'pager'),
            after,
          })),
          0,
        );
      });
      const rung = () =>
        phone.sent.map(({ at: sentAt = 0 }) => (sentAt - at) / 1000);
      return { ...engine, phone, rung, start: at };
    };

    it('go to each contact after its delay, the same one twice where they say so', async () => {
      const { trigger, pass, pager, rung, fates } = await withPhone([
        ['pager', 'PT0S'],
        ['phone', 'PT30S'],
        ['phone', 'PT1M'],
      ]);
      const { id } = await trigger();
      await pass(1.5 * minutes, 5000);
      expect(pager.sent).toHaveLength(1);
      expect(rung()).toEqual([30, 60]);
      expect((await fates(id)).map(([, channel]) => channel)).toEqual([
        'pager',
        'phone',
        'phone',
      ]);
    });

    it('are called back when somebody has acknowledged before their delay is over', async () => {
      const { trigger, pass, rung, oncall, fates } = await withPhone([
        ['pager', 'PT0S'],
        ['phone', 'PT1M'],
      ]);
      const { id } = await trigger();
      await oncall.services.alerts.act(aCaller('ion-fox'), id, {
        type: 'acknowledge',
      });
      expect((await fates(id)).map(([, , status]) => status)).toEqual([
        'sent',
        'cancelled',
      ]);
      await pass(2 * minutes, 10_000);
      expect(rung()).toEqual([]);
    });

    it('try the next contact at once where the first fails, and say both fates', async () => {
      const { trigger, pager, rung, fates, tick } = await withPhone([
        ['pager', 'PT0S'],
        ['phone', 'PT10M'],
      ]);
      pager.failure = new Error('503');
      const { id } = await trigger();
      await tick();
      expect(rung()).toEqual([0]);
      expect(await fates(id)).toEqual([
        [fox, 'pager', 'queued'],
        [fox, 'phone', 'sent'],
      ]);
    });

    it('hurry each contact once: what fails too keeps the pauses between its attempts', async () => {
      const { trigger, pager, phone, rung, pass, start, fates } =
        await withPhone([
          ['pager', 'PT0S'],
          ['phone', 'PT10M'],
        ]);
      pager.clock = phone.clock;
      pager.failure = new Error('503');
      phone.failure = new Error('busy');
      const { id } = await trigger();
      await pass(30_000, 1000);
      const paged = pager.sent
        .filter(({ message }) => message.userRef === fox)
        .map(({ at = 0 }) => (at - start) / 1000);
      expect(paged).toEqual([0, 2, 7, 22]);
      expect(rung()).toEqual([0, 2, 7, 22]);
      expect((await fates(id)).slice(0, 2)).toEqual([
        [fox, 'pager', 'failed'],
        [fox, 'phone', 'failed'],
      ]);
    });

    it('do not go on to the next person while one contact has worked', async () => {
      const { trigger, pager, pass, fates } = await withPhone([
        ['pager', 'PT0S'],
        ['phone', 'PT0S'],
      ]);
      pager.failure = new Error('503');
      const { id } = await trigger();
      await pass(30_000, 1000);
      const all = await fates(id);
      expect(all).toHaveLength(2);
      expect(all).toContainEqual([fox, 'pager', 'failed']);
      expect(all).toContainEqual([fox, 'phone', 'sent']);
    });

    it('carry the address to the channel, and only its shown form into lists and rows', async () => {
      const { trigger, phone, oncall } = await withPhone([['phone', 'PT0S']]);
      const { id } = await trigger();
      expect(phone.sent[0].address).toEqual({
        number: '+15551234',
        token: 'very secret',
      });
      const [fate] = (await oncall.stores.pages.ofAlerts([id])).get(id) ?? [];
      expect(fate.address).toBe('…34');
      for (const table of ['pages', 'outbox', 'alert_timeline']) {
        const written = JSON.stringify(await database(table).select());
        expect(written).not.toContain('very secret');
        expect(written).not.toContain('+15551234');
      }
    });

    it('leave although a channel cannot say how an address is shown', async () => {
      const { trigger, phone } = await withPhone([['phone', 'PT0S']]);
      phone.describe = () => {
        throw new Error('Not today');
      };
      await trigger();
      expect(phone.sent).toHaveLength(1);
    });

    it('fail in the open for a contact that was removed meanwhile, and go to the next person', async () => {
      const { trigger, phone, pass, fates } = await withPhone([
        ['phone', 'PT1M'],
      ]);
      const { id } = await trigger();
      await database('contact_methods').delete();
      await pass(1.1 * minutes, 2000);
      expect(phone.sent).toEqual([]);
      expect((await fates(id)).slice(0, 2)).toEqual([
        [fox, 'phone', 'failed'],
        [owl, 'pager', 'sent'],
      ]);
    });
  },
);
