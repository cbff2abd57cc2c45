import { sampleCalendar } from '../__testUtils__/contactSamples';
import {
  calendarDifferences,
  calendarForm,
  nextPeriod,
  readCalendarForm,
} from './calendarForm';

const moved = sampleCalendar({
  periods: [
    ...sampleCalendar().periods,
    {
      from: '2027-01-04',
      timeZone: 'Europe/Berlin',
      windows: [{ weekdays: [1, 2], from: '08:00', to: '24:00' }],
      holidayRegion: 'DE-BY',
    },
  ],
  leave: [
    { from: '2026-12-24', to: '2027-01-06', note: 'Winter' },
    { from: '2027-02-01', to: '2027-02-01' },
  ],
});

describe('the form of a calendar', () => {
  it('gives it back as it was stored', () => {
    expect(readCalendarForm(calendarForm(moved))).toEqual({
      input: { periods: moved.periods, leave: moved.leave },
      errors: {},
    });
  });

  it('starts another period as the one before it, without its date', () => {
    expect(nextPeriod(calendarForm(moved))).toMatchObject({
      from: '',
      timeZone: 'Europe/Berlin',
    });
  });

  it('says which period does not come after the one before it', () => {
    const form = calendarForm(moved);
    const twice = (from: string) => ({
      ...form,
      periods: [...form.periods, { ...nextPeriod(form), from }],
    });
    expect(readCalendarForm(twice('')).errors).toEqual({
      'periods.2.from': 'choose the first day it counts',
    });
    expect(readCalendarForm(twice('2027-01-04')).errors).toEqual({
      'periods.2.from': 'must be after the first day of the period before',
    });
    expect(readCalendarForm(twice('2027-01-05')).errors).toEqual({});
  });

  it('says which days of leave are missing or the wrong way round', () => {
    const form = {
      ...calendarForm(sampleCalendar()),
      leave: [
        { from: '', to: '', note: '' },
        { from: '2027-01-02', to: '2027-01-01', note: '' },
      ],
    };
    expect(readCalendarForm(form).errors).toEqual({
      'leave.0.from': 'choose the first day',
      'leave.0.to': 'choose the last day',
      'leave.1.to': 'must not be before the first day',
    });
  });

  it('lists what two windows wrote differently', () => {
    expect(
      calendarDifferences(calendarForm(sampleCalendar()), calendarForm(moved)),
    ).toEqual([
      {
        label: 'Working hours',
        theirs: 'Mon–Fri 09:00–18:00',
        mine: 'Mon–Fri 09:00–18:00; from 2027-01-04: Mon, Tue 08:00–24:00, Europe/Berlin, DE-BY',
      },
      {
        label: 'Leave',
        theirs: '',
        mine: '2026-12-24 to 2027-01-06 (Winter); 2027-02-01 to 2027-02-01',
      },
    ]);
  });
});
