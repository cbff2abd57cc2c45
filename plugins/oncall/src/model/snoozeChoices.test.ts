import { snoozeChoices } from './snoozeChoices';

const zone = 'America/Los_Angeles';
const choicesAt = (at: string) => snoozeChoices(Date.parse(at), zone);

describe('until when an alert can be put off', () => {
  it('is an hour, or tomorrow at nine by day', () => {
    expect(choicesAt('2026-11-28T22:10:30.000Z')).toEqual([
      { label: 'For an hour (Sat 15:10)', until: '2026-11-28T23:10:00.000Z' },
      {
        label: 'Until tomorrow morning (Sun 09:00)',
        until: '2026-11-29T17:00:00.000Z',
      },
    ]);
  });

  it('is the morning that comes for somebody who is awake at night', () => {
    expect(choicesAt('2026-11-28T11:10:00.000Z')[1]).toEqual({
      label: 'Until this morning (Sat 09:00)',
      until: '2026-11-28T17:00:00.000Z',
    });
  });

  it('is nine on the wall on the day that the clocks change', () => {
    expect(choicesAt('2027-03-13T20:00:00.000Z')[1].until).toBe(
      '2027-03-14T16:00:00.000Z',
    );
  });
});
