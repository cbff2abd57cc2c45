import {
  DutyRecord,
  HeldStretch,
  ProvenHour,
  ResponderCalendar,
  TimeRange,
} from '@operability/plugin-pager-burden-node';

const hour = 3_600_000;

/** A record of duty in the hands of a test: every hour of a channel is proven. */
export class TestDuty implements DutyRecord {
  readonly calendars = new Map<string, ResponderCalendar>();
  held: HeldStretch[] = [];
  channels = ['push'];

  /** Has somebody live in a zone, from nine to six on weekdays. */
  livesIn(userRef: string, timeZone: string) {
    this.calendars.set(userRef, {
      userRef,
      stretches: [
        {
          timeZone,
          windows: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
          holidays: [],
        },
      ],
      leave: [],
      version: timeZone,
    });
  }

  async calendarsOf({ userRefs }: { userRefs: readonly string[] }) {
    return userRefs.flatMap(ref => this.calendars.get(ref) ?? []);
  }

  async shifts({ since, until }: TimeRange): Promise<HeldStretch[]> {
    return this.held.filter(
      ({ start, end }) => start < until && (end ?? Infinity) > since,
    );
  }

  async provenHours({ since, until }: TimeRange): Promise<ProvenHour[]> {
    const hours: ProvenHour[] = [];
    for (let at = Math.floor(since / hour) * hour; at < until; at += hour) {
      for (const channel of this.channels) {
        hours.push({ channel, hour: at, due: 12, ok: 12 });
      }
    }
    return hours;
  }
}
