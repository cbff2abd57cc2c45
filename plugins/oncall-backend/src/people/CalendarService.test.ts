import { TestDatabases } from '@backstage/backend-test-utils';
import { aCaller, anAccess, anAudit, aProgram } from '../__testUtils__/access';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { aSchedule, worldOf } from '../__testUtils__/worldOf';
import { defaultCalendar } from '../domain/calendar/workingTime';
import { Revisions } from '../revisions/Revisions';
import { CalendarService } from './CalendarService';
import { DatabaseCalendarStore } from './DatabaseCalendarStore';

describe.each(testDatabaseIds)('calendar settings, on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  const fox = aCaller('ion-fox');
  const mornings = {
    timeZone: 'Europe/Berlin',
    windows: [{ weekdays: [1, 2], from: '08:00', to: '12:00' }],
    holidayRegion: 'DE-BY',
  };

  const world = worldOf({ schedules: [aSchedule('primary', ['rally-owl'])] });

  async function create() {
    const database = await aDatabase(databases, databaseId);
    const calendars = CalendarService.create({
      store: DatabaseCalendarStore.create({ database }),
      access: anAccess(),
      audit: anAudit(),
      clock: { now: () => 1_000 },
      worlds: { current: async () => world },
    });
    const revision = async () =>
      (await Revisions.create({ database }).read()).people;
    return { calendars, revision };
  }

  it('are the defaults, marked as such, until somebody saves theirs', async () => {
    const { calendars, revision } = await create();
    expect(await calendars.get(fox.credentials)).toEqual({
      userRef: 'user:default/ion-fox',
      periods: defaultCalendar.periods,
      leave: [],
      isDefault: true,
      version: 0,
    });
    const saved = await calendars.put(fox, {
      periods: [mornings],
      leave: [{ from: '2026-12-24', to: '2027-01-06' }],
      version: 0,
    });
    expect(saved).toEqual({
      userRef: 'user:default/ion-fox',
      periods: [mornings],
      leave: [{ from: '2026-12-24', to: '2027-01-06' }],
      isDefault: undefined,
      version: 1,
    });
    expect(await calendars.get(fox.credentials)).toEqual(saved);
    expect(await revision()).toBe(1);
  });

  it('meet a stale version with a conflict, and tell nobody of a change', async () => {
    const { calendars, revision } = await create();
    const put = (version: number) =>
      calendars.put(fox, { periods: [mornings], leave: [], version });
    await expect(put(1)).rejects.toMatchObject({ name: 'ConflictError' });
    await put(0);
    await expect(put(0)).rejects.toMatchObject({ name: 'ConflictError' });
    await put(1);
    expect(await revision()).toBe(2);
  });

  it('refuse holidays that nobody knows, naming the field', async () => {
    const { calendars } = await create();
    await expect(
      calendars.put(fox, {
        periods: [
          mornings,
          { ...mornings, from: '2027-01-01', holidayRegion: 'DE-ZZ' },
        ],
        leave: [],
        version: 0,
      }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('periods.1.holidayRegion'),
    });
  });

  describe('of others', () => {
    const asked = {
      userRefs: ['user:default/ion-fox', 'user:default/rally-owl'],
      since: '2026-12-01T00:00:00Z',
      until: '2026-12-30T00:00:00Z',
    };

    it('are told to programs: holidays of the range, and no notes', async () => {
      const { calendars } = await create();
      const week = { from: '2026-12-24', to: '2027-01-06' };
      const leave = [{ ...week, note: 'Nobody else is to read this' }];
      await calendars.put(fox, { periods: [mornings], leave, version: 0 });
      const found = await calendars.byRefs(
        aProgram('plugin:pager-burden').credentials,
        asked,
      );
      expect(found).toEqual([
        {
          userRef: 'user:default/ion-fox',
          periods: [{ ...mornings, holidays: ['2026-12-25', '2026-12-26'] }],
          leave: [week],
          scheduleTimeZone: undefined,
          version: 1,
        },
        {
          userRef: 'user:default/rally-owl',
          periods: [{ ...defaultCalendar.periods[0], holidays: [] }],
          leave: [],
          scheduleTimeZone: 'UTC',
          version: 0,
        },
      ]);
    });

    it('are not told to people', async () => {
      const { calendars } = await create();
      await expect(
        calendars.byRefs(fox.credentials, asked),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
    });
  });
});
