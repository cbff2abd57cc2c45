import { TestDatabases } from '@backstage/backend-test-utils';
import { aCaller } from '../__testUtils__/access';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { peopleOn } from '../__testUtils__/people';

const minute = 60_000;

describe.each(testDatabaseIds)('the proof of a contact, on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  const fox = aCaller('ion-fox');

  async function create() {
    const people = peopleOn(await aDatabase(databases, databaseId));
    const { methods } = await people.contacts.putMethods(fox, {
      methods: [
        { channel: 'phone', title: 'Mobile', address: { number: '555' } },
      ],
      version: 0,
    });
    const { id } = methods[1];
    const stored = async () => (await people.store.contact(id))!;
    const verify = (code?: string) =>
      people.verifications.verify(fox, id, code);
    const wrong = () => (people.phone.code === '000000' ? '000001' : '000000');
    return { ...people, id, stored, verify, wrong };
  }

  it('is a code of six digits, sent quietly and kept as a hash', async () => {
    const { verify, phone, stored } = await create();
    await verify();
    expect(phone.sent[0]).toMatchObject({
      message: {
        type: 'code',
        interrupts: false,
        userRef: 'user:default/ion-fox',
      },
      address: { number: '555' },
    });
    expect(phone.code).toMatch(/^\d{6}$/);
    expect(JSON.stringify(await stored())).not.toContain(phone.code);
  });

  it('counts when the code comes back, and only then', async () => {
    const { verify, phone, stored, wrong, book, clock } = await create();
    await verify();
    await expect(verify(wrong())).rejects.toThrow('is not the one');
    expect((await book.withOwnContact()).size).toBe(0);
    await verify(phone.code);
    expect(await stored()).toMatchObject({
      verifiedAt: clock.time,
      code: undefined,
    });
    expect([...(await book.withOwnContact())]).toEqual([
      'user:default/ion-fox',
    ]);
    await expect(verify()).rejects.toThrow('verified already');
  });

  it('may be tried five times, however many try at once', async () => {
    const { verify, phone, wrong, stored } = await create();
    await verify();
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, () => verify(wrong())),
    );
    const reasons = tries.map(one =>
      one.status === 'rejected' ? String(one.reason) : 'fulfilled',
    );
    expect(reasons.filter(text => text.includes('not the one'))).toHaveLength(
      5,
    );
    expect(reasons.filter(text => text.includes('too often'))).toHaveLength(7);
    await expect(verify(phone.code)).rejects.toThrow('too often');
    expect((await stored()).verifiedAt).toBeUndefined();
  });

  it('expires after a quarter of an hour', async () => {
    const { verify, phone, clock } = await create();
    await expect(verify('123456')).rejects.toThrow('expired');
    await verify();
    clock.time += 15 * minute + 1;
    await expect(verify(phone.code)).rejects.toThrow('expired');
  });

  it('is sent once a minute, however many ask at once', async () => {
    const { verify, phone, clock } = await create();
    const asked = await Promise.allSettled([verify(), verify(), verify()]);
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      1,
    );
    expect(phone.sent).toHaveLength(1);
    const first = phone.code;
    clock.time += minute;
    await verify();
    await expect(verify(first)).rejects.toThrow('is not the one');
    await verify(phone.code);
  });

  it('is sent ten times an hour to one person, whatever they take away and make anew', async () => {
    const { contacts, verifications, phone, clock } = await create();
    let version = 1;
    const again = async () => {
      clock.time += minute;
      const saved = await contacts.putMethods(fox, {
        methods: [
          {
            channel: 'phone',
            title: 'Other',
            address: { number: `${version}` },
          },
        ],
        version,
      });
      version = saved.version;
      await verifications.verify(fox, saved.methods[1].id);
    };
    for (let count = 0; count < 10; count++) await again();
    await expect(again()).rejects.toMatchObject({ name: 'ConflictError' });
    expect(phone.sent).toHaveLength(10);
    clock.time += 60 * minute;
    await again();
  });

  it('says why it could not be sent, and remembers it', async () => {
    const { verify, phone, stored } = await create();
    phone.failure = new Error('line engaged');
    await expect(verify()).rejects.toThrow('could not be sent: line engaged');
    expect((await stored()).lastError).toBe('line engaged');
  });

  it('is nothing for the contact of somebody else', async () => {
    const { verifications, id } = await create();
    await expect(
      verifications.verify(aCaller('rally-owl'), id),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('does not count for an address that was changed meanwhile', async () => {
    const { verify, phone, contacts, id } = await create();
    await verify();
    await contacts.putMethods(fox, {
      methods: [
        { id, channel: 'phone', title: 'Mobile', address: { number: '556' } },
      ],
      version: 1,
    });
    await expect(verify(phone.code)).rejects.toThrow('expired');
  });
});
