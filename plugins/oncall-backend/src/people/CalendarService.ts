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
import { defaultCalendar, WorkCalendar } from '../domain/calendar/workingTime';
import { isHolidayRegion } from '../world/Holidays';
import { DatabaseCalendarStore } from './DatabaseCalendarStore';

type Input = RouteRequest<
  OncallContract['routes']['putCalendarSettings']
>['body'];

interface CalendarServiceOptions {
  store: DatabaseCalendarStore;
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

  /** Those of others, for those who count their hours; defaults included. */
  async calendarsOf(
    userRefs: readonly string[],
  ): Promise<ReadonlyMap<string, WorkCalendar>> {
    const saved = await this.#options.store.calendarsOf(userRefs);
    return new Map(
      userRefs.map(ref => [ref, saved.get(ref) ?? defaultCalendar]),
    );
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
