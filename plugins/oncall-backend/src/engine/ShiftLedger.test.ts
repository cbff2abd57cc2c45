import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { engineOn, fox, owl } from '../__testUtils__/engineOn';
import { aSchedule } from '../__testUtils__/worldOf';

jest.setTimeout(60_000);

const hours = 3_600_000;
const days = 24 * hours;
const credentials = mockCredentials.user(fox);
const iso = (at: number) => new Date(at).toISOString();
const databases = TestDatabases.create({ ids: testDatabaseIds });

// Ion-fox until Monday 30 November, 09:00, then rally-owl.
const primary = aSchedule('primary', ['ion-fox', 'rally-owl']);
const handover = Date.parse('2026-11-30T09:00:00Z');

describe.each(databases.eachSupportedId())('ShiftLedger on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });
  const setUp = async () => {
    const engine = await engineOn(database, { schedules: [primary] });
    const { oncall, clock } = engine;
    const write = async (at: number) => {
      clock.time = at;
      await oncall.ledger.write();
    };
    const held = async () => {
      const { items } = await oncall.services.ledger.list(credentials, {
        since: '2026-10-01',
        until: '2027-10-01',
      });
      return items.map(({ userRef, start, end }) => [userRef, start, end]);
    };
    await write(clock.time);
    return { ...engine, write, held, began: clock.time - 1 };
  };

  it('goes on with a shift that runs, and writes it once', async () => {
    const { write, held, began, clock } = await setUp();
    await write(clock.time + hours);
    await write(clock.time);
    await write(clock.time + hours);
    expect(await held()).toEqual([[fox, iso(began), undefined]]);
  });

  it('hands over at the instant of the handover, whenever it looks', async () => {
    const { write, held, began } = await setUp();
    await write(handover - 1000);
    await write(handover + 30_000);
    await write(handover + 2 * hours);
    expect(await held()).toEqual([
      [fox, iso(began), iso(handover)],
      [owl, iso(handover), undefined],
    ]);
  });

  it('looks exactly at a handover as well', async () => {
    const { write, held, began } = await setUp();
    await write(handover);
    await write(handover + 60_000);
    expect(await held()).toEqual([
      [fox, iso(began), iso(handover)],
      [owl, iso(handover), undefined],
    ]);
  });

  it('keeps who held it when the schedule is changed afterwards', async () => {
    const { write, held, oncall, began } = await setUp();
    await write(handover - hours);
    const schedule = await oncall.stores.schedules.get('primary');
    await oncall.stores.schedules.change(transaction =>
      oncall.stores.schedules.remove(
        transaction,
        'primary',
        schedule?.version ?? 0,
        handover - hours,
      ),
    );
    await write(handover);
    expect(await held()).toEqual([[fox, iso(began), iso(handover - hours)]]);
  });

  it('does not claim to know who held it in a pause of months', async () => {
    const { write, held, began } = await setUp();
    const lastLook = handover - 2 * days;
    await write(lastLook);
    const back = lastLook + 60 * days;
    await write(back);
    const [first, second] = await held();
    expect(first).toEqual([fox, iso(began), iso(lastLook)]);
    expect(second.slice(1)).toEqual([iso(back - 1), undefined]);
    expect(await held()).toHaveLength(2);
  });

  it('is written by one replica at a time', async () => {
    const { replica, oncall, clock, held } = await setUp();
    const other = replica();
    clock.time = handover + hours;
    await Promise.all([oncall.ledger.write(), other.oncall.ledger.write()]);
    expect(await held()).toHaveLength(2);
  });

  it('shows nothing of schedules that its reader may not see', async () => {
    const { oncall } = await engineOn(database, {
      schedules: [primary],
      decisions: { 'oncall.schedule.read': { result: AuthorizeResult.DENY } },
    });
    await oncall.ledger.write();
    expect(await oncall.services.ledger.list(credentials, {})).toEqual({
      items: [],
      totalItems: 0,
    });
  });
});
