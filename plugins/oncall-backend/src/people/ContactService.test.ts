import { TestDatabases } from '@backstage/backend-test-utils';
import { aCaller, aProgram } from '../__testUtils__/access';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { peopleOn } from '../__testUtils__/people';
import { implicitContactId } from './implicitContact';

describe.each(testDatabaseIds)('contacts, on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  const fox = aCaller('ion-fox');
  const inboxId = implicitContactId('user:default/ion-fox', 'inbox');

  async function create() {
    return peopleOn(await aDatabase(databases, databaseId));
  }

  function phoneTo(number: string, fields: object = {}) {
    return {
      channel: 'phone',
      title: 'Mobile',
      address: { number },
      ...fields,
    };
  }

  it('begin with what everybody has, and what there is to choose from', async () => {
    const { contacts } = await create();
    expect(await contacts.get(fox.credentials)).toMatchObject({
      methods: [{ id: inboxId, channel: 'inbox', implicit: true }],
      rules: [],
      channels: [
        { id: 'inbox', implicit: true },
        { id: 'phone' },
        { id: 'mail' },
      ],
      version: 0,
    });
  });

  it('are kept, and never give their secrets back, nor lose them', async () => {
    const { contacts, store } = await create();
    const first = await contacts.putMethods(fox, {
      methods: [phoneTo('555', { address: { number: ' 555 ', token: 'shh' } })],
      version: 0,
    });
    expect(first.methods[1]).toMatchObject({ address: { number: '555' } });
    expect(JSON.stringify(first)).not.toContain('shh');

    const { id } = first.methods[1];
    await contacts.putMethods(fox, {
      methods: [phoneTo('555', { id, title: 'Phone' })],
      version: 1,
    });
    expect(await store.contact(id)).toMatchObject({
      title: 'Phone',
      address: { number: '555', token: 'shh' },
    });
  });

  it('do not show what was saved for a channel that is gone', async () => {
    const { contacts, store } = await create();
    await store.change(transaction =>
      store.replaceContacts(transaction, 'user:default/ion-fox', [
        {
          id: '5f3c3a52-7c0e-4f8a-9d83-0d8d6a1a0001',
          userRef: 'user:default/ion-fox',
          channel: 'pager',
          title: 'Old pager',
          address: { number: '1', token: 'shh' },
          verifiedAt: 1,
        },
      ]),
    );
    const { methods } = await contacts.get(fox.credentials);
    expect(methods[1]).toMatchObject({ title: 'Old pager', address: {} });
  });

  it.each([
    [
      'an unknown channel',
      { channel: 'smoke', address: {} },
      'methods.0.channel',
    ],
    [
      'a missing field',
      { address: {} },
      'methods.0.address.number: is required',
    ],
    [
      'a blank field',
      { address: { number: ' ' } },
      'methods.0.address.number: is required',
    ],
    [
      'what the channel refuses',
      { address: { number: 'wrong' } },
      'methods.0.address.number: is no number',
    ],
    [
      "somebody else's contact",
      { id: '5f3c3a52-7c0e-4f8a-9d83-0d8d6a1a0002' },
      'methods.0.id',
    ],
  ])('refuse %s, naming the field', async (_, fields, message) => {
    const { contacts } = await create();
    await expect(
      contacts.putMethods(fox, {
        methods: [phoneTo('555', fields)],
        version: 0,
      }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(message),
    });
  });

  it('refuse one contact given twice', async () => {
    const { contacts } = await create();
    const { methods } = await contacts.putMethods(fox, {
      methods: [phoneTo('555')],
      version: 0,
    });
    const same = phoneTo('555', { id: methods[1].id });
    await expect(
      contacts.putMethods(fox, { methods: [same, same], version: 1 }),
    ).rejects.toMatchObject({ message: 'methods.1.id: is there twice' });
  });

  it('are saved in the order given, with the one that everybody has kept out', async () => {
    const { contacts, store } = await create();
    await contacts.putMethods(fox, {
      methods: [
        {
          channel: 'mail',
          title: 'Work',
          address: { number: 'a@example.com' },
        },
        { channel: 'inbox', title: 'Inbox', address: {} },
        phoneTo('555'),
      ],
      version: 0,
    });
    const saved = await store.contactsOf(['user:default/ion-fox']);
    expect(saved.map(({ channel }) => channel)).toEqual(['mail', 'phone']);
  });

  it('stay verified when renamed, and do not when their address changes', async () => {
    const { contacts, verifications, phone } = await create();
    const saved = await contacts.putMethods(fox, {
      methods: [phoneTo('555')],
      version: 0,
    });
    const { id } = saved.methods[1];
    await verifications.verify(fox, id);
    await verifications.verify(fox, id, phone.code);
    const renamed = await contacts.putMethods(fox, {
      methods: [phoneTo('555', { id, title: 'New' })],
      version: 1,
    });
    expect(renamed.methods[1]).toMatchObject({
      title: 'New',
      verifiedAt: expect.any(String),
    });
    const moved = await contacts.putMethods(fox, {
      methods: [phoneTo('556', { id })],
      version: 2,
    });
    expect(moved.methods[1].verifiedAt).toBeUndefined();
  });

  it('meet a stale version with a conflict, and change nothing', async () => {
    const { contacts } = await create();
    await contacts.putMethods(fox, { methods: [phoneTo('555')], version: 0 });
    for (const version of [0, 2]) {
      await expect(
        contacts.putMethods(fox, { methods: [], version }),
      ).rejects.toMatchObject({ name: 'ConflictError' });
      await expect(
        contacts.putRules(fox, { rules: [], version }),
      ).rejects.toMatchObject({ name: 'ConflictError' });
    }
    const { methods, version } = await contacts.get(fox.credentials);
    expect([methods.length, version]).toEqual([2, 1]);
  });

  it('have rules, also for what everybody has, that go with their contact', async () => {
    const { contacts } = await create();
    const { methods } = await contacts.putMethods(fox, {
      methods: [phoneTo('555')],
      version: 0,
    });
    const rule = (contactMethodId: string) => ({
      urgency: 'high' as const,
      contactMethodId,
      after: 'PT1M',
    });
    const { rules } = await contacts.putRules(fox, {
      rules: [rule(inboxId), rule(methods[1].id)],
      version: 1,
    });
    expect(rules).toHaveLength(2);
    const left = await contacts.putMethods(fox, { methods: [], version: 2 });
    expect(left.rules).toEqual([rule(inboxId)]);
  });

  it('have no rules for what is none of them', async () => {
    const { contacts } = await create();
    const owl = implicitContactId('user:default/rally-owl', 'inbox');
    await expect(
      contacts.putRules(fox, {
        rules: [{ urgency: 'low', contactMethodId: owl, after: 'PT0S' }],
        version: 0,
      }),
    ).rejects.toMatchObject({
      message: 'rules.0.contactMethodId: is none of your contacts',
    });
  });

  it('are those of people, not of programs', async () => {
    const { contacts } = await create();
    await expect(
      contacts.get(aProgram('plugin:status').credentials),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });
});
