import { zoneAt } from '../domain/classify/zoneAt';
import { commonZone } from '../domain/review/commonZone';
import { DatabaseCalendarStore } from '../duty/DatabaseCalendarStore';
import { toResponderCalendar } from '../duty/toResponderCalendar';
import { TeamMembers } from '../directory/TeamMembers';

interface TeamZonesOptions {
  members: Pick<TeamMembers, 'of'>;
  calendars: Pick<DatabaseCalendarStore, 'getMany'>;
  /** The reporting zone. */
  timeZone: string;
}

/** Knows by which clocks teams live. */
export class TeamZones {
  readonly #options: TeamZonesOptions;

  private constructor(options: TeamZonesOptions) {
    this.#options = options;
  }

  static create(options: TeamZonesOptions): TeamZones {
    return new TeamZones(options);
  }

  /** The zone of most of a team's members; the reporting zone where none is known. */
  async of(isSample: boolean, team: string, now: number): Promise<string> {
    const { members, calendars, timeZone } = this.#options;
    const people = await members.of(team);
    const kept = await calendars.getMany(isSample, people);
    const zones = kept.flatMap(({ calendar: told }) => {
      const calendar = told && toResponderCalendar(told);
      if (!calendar) return [];
      const zone = zoneAt(now, { calendar, zones: { instance: timeZone } });
      return zone.isEstimated ? [] : [zone.timeZone];
    });
    return commonZone(zones) ?? timeZone;
  }
}
