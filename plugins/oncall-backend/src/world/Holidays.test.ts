import { Holidays, isHolidayRegion } from './Holidays';

describe('public holidays', () => {
  const at = Date.parse('2026-11-23T00:00:00Z');
  const holidays = new Holidays();

  it.each([
    ['US', '2026-11-26'],
    ['DE', '2026-10-03'],
    ['DE-BY', '2026-01-06'],
    ['DE-BY-A', '2026-08-08'],
    ['US', '2028-07-04'],
    ['US', '2024-07-04'],
  ])('of %s hold %s', (region, date) => {
    expect(holidays.of(region, at)).toContain(date);
  });

  it.each([
    ['DE', '2026-01-06', 'one of a part of the country only'],
    ['US', '2026-02-14', 'one that is only observed'],
    ['IS', '2026-12-24', 'one that begins at noon'],
  ])('of %s do not hold %s, %s', (region, date) => {
    expect(holidays.of(region, at)).not.toContain(date);
  });

  it('hold every day of one that lasts', () => {
    const dates = holidays.of('TR', at);
    for (const date of ['2026-03-20', '2026-03-21', '2026-03-22']) {
      expect(dates).toContain(date);
    }
  });

  it('are worked out once a year', () => {
    expect(holidays.of('US', at)).toBe(holidays.of('US', at + 1));
  });

  it('are none where nobody knows the region', () => {
    expect(holidays.of('ZZ', at)).toEqual([]);
    expect(holidays.of('DE-ZZ', at)).toEqual([]);
  });

  it.each([
    ['US', true],
    ['US-CA', true],
    ['DE-BY-A', true],
    ['ZZ', false],
    ['DE-ZZ', false],
    ['DE-BY-ZZ', false],
  ])('are known for %s: %s', (region, known) => {
    expect(isHolidayRegion(region)).toBe(known);
  });
});
