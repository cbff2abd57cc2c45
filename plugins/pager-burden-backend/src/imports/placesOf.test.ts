import { allOf } from '../__testUtils__/toldRows';
import * as goAlertFixtures from './__fixtures__/goAlert';
import * as opsgenieFixtures from './__fixtures__/opsgenie';
import { goAlert } from './goAlertRow';
import { opsgenie } from './opsgenieRow';

/** Lines without numbers, of which the newest is the first. */
const vendors = {
  GoAlert: {
    vendor: goAlert,
    line: (createdAt: string, who: string) => ({
      timestamp: createdAt,
      message: `Notification sent to ${who} (SMS)`,
    }),
    alert: (nodes: object[]) => ({
      ...goAlertFixtures.alert,
      recentEvents: { nodes },
    }),
  },
  Opsgenie: {
    vendor: opsgenie,
    line: (createdAt: string, who: string) => ({
      log: 'Sent [SMS] notification',
      type: 'system',
      owner: `${who}@example.com`,
      createdAt,
    }),
    alert: (logs: object[]) => ({ ...opsgenieFixtures.alert, logs }),
  },
};

it.each(Object.entries(vendors))(
  'a later export of an alert of %s with newer lines before the known ones tells those once',
  (_, { vendor, line, alert }) => {
    const known = [
      line('2026-11-03T02:30:05Z', 'rally-owl'),
      line('2026-11-03T02:30:05Z', 'ion-fox'),
    ];
    const newer = line('2026-11-03T02:35:00Z', 'ion-fox');
    const whole = allOf(vendor, [alert([newer, ...known])]).pages;
    expect(whole).toHaveLength(3);
    const { pages } = allOf(vendor, [alert(known), alert([newer, ...known])]);
    expect(pages.sort()).toEqual(whole.sort());
    // Two that are the same in all they say are still two.
    const twice = [...known, known[0]];
    expect(allOf(vendor, [alert(twice), alert(twice)]).pages).toHaveLength(3);
  },
);
