import { ConflictError, InputError } from '@backstage/errors';
import {
  Audit,
  Caller,
  CallerCredentials,
  Clock,
} from '@operability/backend-kit';
import { RouteRequest } from '@operability/contract-kit';
import {
  CalendarSettings,
  OncallContract,
} from '@operability/plugin-oncall-common';
import { OncallAccess, requireUser } from '../access/OncallAccess';
import { defaultCalendar } from '../domain/calendar/workingTime';
import { isHolidayRegion } from '../world/Holidays';
import { DatabasePeopleStore } from './DatabasePeopleStore';

type Input = RouteRequest<
  OncallContract['routes']['putCalendarSettings']
>['body'];

interface CalendarServiceOptions {
  store: DatabasePeopleStore;
  access: OncallAccess;
  audit: Audit;
  clock: Clock;
}

/** When people work, by their own word. */
export class CalendarService {
  readonly #options: CalendarServiceOptions;

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

  async put(caller: Caller, input: Input): Promise<CalendarSettings> {
    const { access, store, audit, clock } = this.#options;
    const userRef = requireUser(await access.readerOf(caller.credentials));
    const unknown = input.periods.find(
      ({ holidayRegion }) => holidayRegion && !isHolidayRegion(holidayRegion),
    );
    if (unknown) {
      throw new InputError(
        `periods: the holidays of '${unknown.holidayRegion}' are not known`,
      );
    }
    return audit.record(
      caller,
      { eventId: 'calendar-update', meta: {} },
      async () => {
        const { periods, leave, version } = input;
        await store.change(async transaction => {
          const saved = await store.saveCalendar(
            transaction,
            userRef,
            { periods, leave },
            { version, at: clock.now() },
          );
          if (!saved) throw changedMeanwhile();
        });
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
