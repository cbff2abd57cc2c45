import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  Audit,
  Caller,
  CallerCredentials,
  Clock,
} from '@operability/backend-kit';
import { RouteRequest } from '@operability/contract-kit';
import {
  CalendarSettings,
  KnownCalendar,
  OncallContract,
} from '@operability/plugin-oncall-common';
import { OncallAccess, requireUser } from '../access/OncallAccess';
import { defaultCalendar } from '../domain/calendar/workingTime';
import { DefaultWorlds } from '../world/DefaultWorlds';
import { Holidays, isHolidayRegion } from '../world/Holidays';
import { DatabaseCalendarStore } from './DatabaseCalendarStore';
import { scheduleZones } from './scheduleZones';

type Input = RouteRequest<
  OncallContract['routes']['putCalendarSettings']
>['body'];
type Asked = RouteRequest<
  OncallContract['routes']['getCalendarsByRefs']
>['body'];

interface CalendarServiceOptions {
  store: DatabaseCalendarStore;
  access: OncallAccess;
  audit: Audit;
  clock: Clock;
  worlds: Pick<DefaultWorlds, 'current'>;
}

/** When people work, by their own word. */
export class CalendarService {
  readonly #options: CalendarServiceOptions;
  readonly #holidays = new Holidays();

  private constructor(options: CalendarServiceOptions) {
    this.#options = options;
  }

  static create(options: CalendarServiceOptions): CalendarService {
    return new CalendarService(options);
  }

  async get(credentials: CallerCredentials): Promise<CalendarSettings> {
    const { access, store } = this.#options;
    const userRef = requireUser(await access.readerOf(credentials));
    const saved = await store.calendarOf(userRef);
    const { periods, leave } = saved?.calendar ?? defaultCalendar;
    return {
      userRef,
      periods: [...periods],
      leave: [...leave],
      isDefault: saved ? undefined : true,
      version: saved?.version ?? 0,
    };
  }

  /**
   * Those of others, for programs that count their hours; defaults included.
   *
   * @throws NotAllowedError for a person: leave is nobody else's business
   */
  async byRefs(
    credentials: CallerCredentials,
    { userRefs, since, until }: Asked,
  ): Promise<KnownCalendar[]> {
    const { access, store, worlds } = this.#options;
    const reader = await access.readerOf(credentials);
    if (reader.actorRef !== undefined) {
      throw new NotAllowedError('The calendars of others are their own');
    }
    const range = { start: Date.parse(since), end: Date.parse(until) };
    const saved = await store.savedCalendarsOf(userRefs);
    const zones = scheduleZones((await worlds.current()).schedules());
    return userRefs.map(userRef => {
      const { version, calendar } = saved.get(userRef) ?? {
        version: 0,
        calendar: defaultCalendar,
      };
      return {
        userRef,
        periods: calendar.periods.map(period => ({
          ...period,
          holidays: period.holidayRegion
            ? this.#holidays.within(period.holidayRegion, range)
            : [],
        })),
        leave: calendar.leave.map(({ from, to }) => ({ from, to })),
        scheduleTimeZone: zones.get(userRef),
        version,
      };
    });
  }

  async put(caller: Caller, input: Input): Promise<CalendarSettings> {
    const { access, store, audit, clock } = this.#options;
    const userRef = requireUser(await access.readerOf(caller.credentials));
    for (const [index, { holidayRegion }] of input.periods.entries()) {
      if (!holidayRegion || isHolidayRegion(holidayRegion)) continue;
      throw new InputError(
        `periods.${index}.holidayRegion: the holidays of '${holidayRegion}' are not known`,
      );
    }
    return audit.record(
      caller,
      { eventId: 'calendar-update', meta: {} },
      async () => {
        const { periods, leave, version } = input;
        const saved = await store.saveCalendar(
          userRef,
          { periods, leave },
          { version, at: clock.now() },
        );
        if (!saved) throw changedMeanwhile();
        return { result: await this.get(caller.credentials), meta: {} };
      },
    );
  }
}

/** One's own settings, in another window. */
export function changedMeanwhile(): Error {
  return new ConflictError(
    'They were changed meanwhile, in another window: load them anew',
  );
}
