import { TestDatabases } from '@backstage/backend-test-utils';
import { NotificationRule, Urgency } from '@operability/plugin-oncall-common';
import { aCaller } from '../__testUtils__/access';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { peopleOn } from '../__testUtils__/people';
import { implicitContactId } from './implicitContact';

const fox = 'user:default/ion-fox';
const owl = 'user:default/rally-owl';

describe.each(testDatabaseIds)('how people are reached, on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });

  /** A fox with a verified telephone and mail, and a second telephone that is not. */
  async function create() {
    const people = peopleOn(await aDatabase(databases, databaseId));
    const caller = aCaller('ion-fox');
    const saved = await people.contacts.putMethods(caller, {
      methods: [
        { channel: 'phone', title: 'One', address: { number: '555' } },
        { channel: 'mail', title: 'Mail', address: { number: 'a@b.example' } },
        { channel: 'phone', title: 'Two', address: { number: '556' } },
      ],
      version: 0,
    });
    const [, phoneId, mailId, unverifiedId] = saved.methods.map(({ id }) => id);
    for (const id of [phoneId, mailId]) {
      await people.verifications.verify(caller, id);
      const { code } = id === phoneId ? people.phone : people.mail;
      await people.verifications.verify(caller, id, code);
    }
    const inboxId = implicitContactId(fox, 'inbox');
    const ids = { phoneId, mailId, unverifiedId, inboxId };
    const rule = (rules: [Urgency, keyof typeof ids, string][]) =>
      people.contacts.putRules(caller, {
        rules: rules.map(
          ([urgency, id, after]): NotificationRule => ({
            urgency,
            contactMethodId: ids[id],
            after,
          }),
        ),
        version: 1,
      });
    const reached = async (urgency: Urgency, userRef = fox) => {
      const reaches = await people.book.reachesOf([fox, owl], urgency);
      return reaches
        .get(userRef)!
        .map(({ channel, afterMs }) => [channel, afterMs / 1000]);
    };
    return { ...people, ...ids, rule, reached };
  }

  it('is everything that works at once, without rules', async () => {
    const { reached } = await create();
    expect(await reached('high')).toEqual([
      ['phone', 0],
      ['mail', 0],
      ['inbox', 0],
    ]);
    expect(await reached('high', owl)).toEqual([['inbox', 0]]);
  });

  it('is nothing that always interrupts, for what is not urgent', async () => {
    const { reached } = await create();
    expect(await reached('low')).toEqual([
      ['mail', 0],
      ['inbox', 0],
    ]);
  });

  it('is by the rules of the urgency, soonest first', async () => {
    const { reached, rule } = await create();
    await rule([
      ['high', 'phoneId', 'PT5M'],
      ['high', 'inboxId', 'PT0S'],
      ['high', 'phoneId', 'PT1M'],
    ]);
    expect(await reached('high')).toEqual([
      ['inbox', 0],
      ['phone', 60],
      ['phone', 300],
    ]);
    expect(await reached('low')).toEqual([
      ['mail', 0],
      ['inbox', 0],
    ]);
  });

  it('is everything again where no rule leads to what works', async () => {
    const { reached, rule } = await create();
    await rule([
      ['high', 'unverifiedId', 'PT0S'],
      ['low', 'phoneId', 'PT0S'],
    ]);
    expect(await reached('high')).toHaveLength(3);
    expect(await reached('low')).toHaveLength(2);
  });

  it('gives addresses to senders alone, and none that was taken away', async () => {
    const { book, phoneId } = await create();
    const reaches = await book.reachesOf([fox], 'high');
    // Ids are random, and may hold any digits.
    const told = [...reaches.values()]
      .flat()
      .map(({ contactMethodId, ...rest }) => rest);
    expect(JSON.stringify(told)).not.toContain('555');
    expect(await book.addressOf(phoneId)).toEqual({ number: '555' });
    expect(
      await book.addressOf('5f3c3a52-7c0e-4f8a-9d83-0d8d6a1a0003'),
    ).toBeUndefined();
  });

  it('remembers what became of it: the last that arrived, and an error until then', async () => {
    const { book, store, phoneId } = await create();
    const note = (outcome: { at: number; error?: string }) =>
      store.transaction(transaction =>
        book.noteOutcome(transaction, phoneId, outcome),
      );
    await note({ at: 1, error: 'engaged' });
    expect(await store.contact(phoneId)).toMatchObject({
      lastError: 'engaged',
    });
    await note({ at: 2 });
    expect(await store.contact(phoneId)).toMatchObject({
      lastDeliveredAt: 2,
      lastError: undefined,
    });
  });

  it('is tested on each contact that works, whatever the rules, and remembered', async () => {
    const { testPages, rule, phone, mail, inbox, store, phoneId, mailId } =
      await create();
    await rule([['high', 'phoneId', 'PT5M']]);
    mail.failure = new Error('no such box');
    inbox.receipt = { status: 'delivered' };
    const { pages } = await testPages.send(aCaller('ion-fox'));
    expect(
      pages.map(({ channel, status, error }) => [channel, status, error]),
    ).toEqual([
      ['inbox', 'delivered', undefined],
      ['phone', 'sent', undefined],
      ['mail', 'failed', 'no such box'],
    ]);
    expect(pages[1].address).toBe('…55');
    expect(phone.sent.slice(-1)[0].message).toMatchObject({
      type: 'test',
      interrupts: true,
    });
    expect(mail.sent.slice(-1)[0].message.interrupts).toBe(false);
    expect(await store.contact(phoneId)).toMatchObject({
      lastDeliveredAt: expect.any(Number),
    });
    expect(await store.contact(mailId)).toMatchObject({
      lastError: 'no such box',
    });
  });

  it('is not tested more than five times a minute', async () => {
    const { testPages, clock } = await create();
    const send = () => testPages.send(aCaller('ion-fox'));
    for (let count = 0; count < 5; count++) await send();
    await expect(send()).rejects.toMatchObject({ name: 'ConflictError' });
    clock.time += 60_000;
    await send();
  });
});
