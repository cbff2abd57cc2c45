import { ResponderCalendar } from '@operability/plugin-pager-burden-node';
import { userOf } from './sampleDuty';

const nineToSix = [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }];
const american = ['2026-07-03', '2026-09-07', '2026-11-26', '2026-12-25'];
const german = ['2026-10-03', '2026-12-25', '2026-12-26'];

const zones: Record<string, string> = {
  'ion-fox': 'America/Los_Angeles',
  'kiln-wren': 'America/Los_Angeles',
  'tin-otter': 'America/Denver',
  'delta-crane': 'America/New_York',
  'cedar-newt': 'America/New_York',
  'latch-robin': 'Australia/Sydney',
  'copper-gull': 'Australia/Sydney',
  'vault-mole': 'Europe/Berlin',
  'quartz-toad': 'Europe/Berlin',
  'lantern-elk': 'Europe/London',
  'paper-finch': 'Europe/London',
  'comet-vole': 'Asia/Kolkata',
  'tally-ibex': 'Asia/Tokyo',
  'girder-ox': 'America/Chicago',
  'pylon-stork': 'America/Chicago',
  'beacon-lynx': 'America/Los_Angeles',
  'siren-dove': 'Europe/Dublin',
};

function holidaysOf(zone: string): readonly string[] {
  if (zone.startsWith('America/')) return american;
  return zone === 'Europe/Berlin' ? german : [];
}

/**
 * When the sample people work. One has moved from California to Berlin, one works Sunday to
 * Thursday, one was away in August; those who are not here have told nobody.
 */
export const sampleCalendars: ReadonlyMap<string, ResponderCalendar> = new Map(
  [
    ...Object.entries(zones).map(([handle, timeZone]) => ({
      userRef: userOf(handle),
      stretches: [
        {
          timeZone,
          windows:
            handle === 'girder-ox'
              ? [{ weekdays: [7, 1, 2, 3, 4], from: '08:00', to: '16:00' }]
              : nineToSix,
          holidays: holidaysOf(timeZone),
        },
      ],
      leave:
        handle === 'vault-mole'
          ? [{ from: '2026-08-03', to: '2026-08-21' }]
          : [],
      version: '1',
    })),
    {
      userRef: userOf('rally-owl'),
      stretches: [
        {
          timeZone: 'America/Los_Angeles',
          windows: nineToSix,
          holidays: american,
        },
        {
          from: '2026-09-01',
          timeZone: 'Europe/Berlin',
          windows: nineToSix,
          holidays: german,
        },
      ],
      leave: [],
      version: '1',
    },
  ].map(calendar => [calendar.userRef, calendar]),
);
