import { PlannedOverride } from '../domain/schedule/applyOverrides';
import { onCallAt } from '../domain/schedule/onCallAt';
import { aSchedule } from '../__testUtils__/worldOf';
import { ScheduleLookup } from './ScheduleLookup';

const at = (text: string) => Date.parse(`${text}Z`);

function override(
  id: string,
  who: string,
  replaces: string,
  start: string,
  end: string,
): PlannedOverride {
  return {
    id,
    type: 'replace',
    userRef: `user:default/${who}`,
    replaces: `user:default/${replaces}`,
    start: at(start),
    end: at(end),
    createdAt: 1,
  };
}

describe('ScheduleLookup', () => {
  const schedule = aSchedule('primary', ['ion-fox', 'rally-owl'], {
    rule: { timeZone: 'America/Los_Angeles' },
    overrides: [
      override(
        'a',
        'codon-elk',
        'ion-fox',
        '2026-03-08T05:00',
        '2026-03-08T20:00',
      ),
      override(
        'b',
        'codon-elk',
        'codon-elk',
        '2026-03-08T08:00',
        '2026-03-08T09:00',
      ),
    ],
  });

  it('answers as the rule does at every instant, the spring change included', () => {
    const lookup = new ScheduleLookup(schedule);
    const { rule, overrides } = schedule;
    const start = at('2026-03-07T00:00');
    // Back and forth, so that kept answers are met from both sides.
    for (const shift of [0, 7, -3]) {
      for (let minute = 0; minute < 4 * 1440; minute += 23) {
        const instant = start + (minute + shift) * 60_000;
        expect(lookup.at(instant)).toEqual(onCallAt(rule, overrides, instant));
      }
    }
  });

  it('hands over at the wall-clock time across the change', () => {
    const lookup = new ScheduleLookup(schedule);
    const { holders } = lookup.at(at('2026-03-09T15:59'));
    const after = lookup.at(at('2026-03-09T16:00'));
    expect(holders[0].until).toBe(at('2026-03-09T16:00'));
    expect(after.holders[0].userRef).not.toBe(holders[0].userRef);
  });

  it('works out an answer once until something changes', () => {
    const lookup = new ScheduleLookup(schedule);
    const first = lookup.at(at('2026-06-01T20:00'));
    expect(lookup.at(at('2026-06-02T19:59'))).toBe(first);
    expect(lookup.at(at('2026-06-02T20:00'))).not.toBe(first);
  });

  it('follows one person from a turn into an override of their own', () => {
    const lookup = new ScheduleLookup(
      aSchedule('solo', ['ion-fox'], {
        overrides: [
          override(
            'o',
            'ion-fox',
            'ion-fox',
            '2026-06-03T00:00',
            '2026-06-04T00:00',
          ),
        ],
      }),
    );
    lookup.at(at('2026-06-02T23:00'));
    expect(lookup.at(at('2026-06-03T01:00'))).toEqual(
      onCallAt(
        lookup.schedule.rule,
        lookup.schedule.overrides,
        at('2026-06-03T01:00'),
      ),
    );
  });
});
