import {
  DutyRecord,
  HeldStretch,
  ProvenHour,
  ResponderCalendar,
  TimeRange,
} from '@operability/plugin-pager-burden-node';
import { sampleCalendars } from './sampleCalendars';
import { shiftsOf } from './sampleDuty';
import { sampleTeams } from './sampleTeams';
import {
  hour,
  isPartlyProven,
  isWithoutData,
  weekNumberOf,
} from './sampleWeeks';

const proofsAnHour = 12;

/** Who works when in the sample organisation, who is on call, and whether the pager works. */
export class SampleDutyRecord implements DutyRecord {
  private constructor() {}

  static create(): SampleDutyRecord {
    return new SampleDutyRecord();
  }

  async calendarsOf({
    userRefs,
  }: {
    userRefs: readonly string[];
  }): Promise<readonly ResponderCalendar[]> {
    return userRefs.flatMap(ref => sampleCalendars.get(ref) ?? []);
  }

  async shifts(
    range: { userRef?: string } & TimeRange,
  ): Promise<readonly HeldStretch[]> {
    return sampleTeams.flatMap(team =>
      shiftsOf(team, range)
        .filter(
          ({ userRef }) =>
            range.userRef === undefined || userRef === range.userRef,
        )
        .map(shift => ({ scheduleId: team.owner, ...shift })),
    );
  }

  async provenHours({
    since,
    until,
  }: TimeRange): Promise<readonly ProvenHour[]> {
    const hours: ProvenHour[] = [];
    for (let at = Math.ceil(since / hour) * hour; at < until; at += hour) {
      const number = weekNumberOf(at);
      if (isWithoutData(number)) continue;
      const isMissed = isPartlyProven(number) && (at / hour) % 6 === 0;
      hours.push({
        channel: 'push',
        hour: at,
        due: proofsAnHour,
        ok: isMissed ? 0 : proofsAnHour,
      });
    }
    return hours;
  }
}
