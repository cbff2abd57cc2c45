import { sampleShifts } from '../__testUtils__/samples';
import { agendaDays } from './agenda';
import { timelineRange } from './timelineRange';
import { finalRowOnly } from './timelineRows';

describe('agendaDays', () => {
  it('cuts shifts and gaps to the days that they are in', () => {
    const range = timelineRange(
      'twoWeeks',
      'America/Los_Angeles',
      '2026-11-23',
    );
    const [row] = finalRowOnly(
      sampleShifts({
        gaps: [
          {
            start: '2026-11-23T08:00:00.000Z',
            end: '2026-11-23T17:00:00.000Z',
          },
        ],
      }),
      range,
    );
    const days = agendaDays(range, row);
    const on = (date: string) =>
      days
        .find(day => day.date === date)
        ?.entries.map(({ userRef, isAllDay }) => [userRef, isAllDay]);

    expect(days).toHaveLength(14);
    expect(on('2026-11-23')).toEqual([
      [undefined, false],
      ['user:default/ion-fox', false],
    ]);
    expect(on('2026-11-24')).toEqual([['user:default/ion-fox', true]]);
    expect(on('2026-11-30')).toEqual([
      ['user:default/ion-fox', false],
      ['user:default/rally-owl', false],
    ]);
  });
});
