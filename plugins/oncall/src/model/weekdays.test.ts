import { weekdaysText, windowsText } from './weekdays';

describe('weekdays in words', () => {
  it.each([
    [[1, 2, 3, 4, 5], 'Mon–Fri'],
    [[7, 6], 'Sat, Sun'],
    [[1, 3, 4, 5, 7], 'Mon, Wed–Fri, Sun'],
    [[1, 2, 3, 4, 5, 6, 7], 'every day'],
    [[], ''],
  ])('%p are %p', (numbers, text) => {
    expect(weekdaysText(numbers)).toBe(text);
  });

  it('stand before their hours', () => {
    expect(
      windowsText([
        { weekdays: [1, 2], from: '09:00', to: '18:00' },
        { weekdays: [6], from: '22:00', to: '06:00' },
      ]),
    ).toBe('Mon, Tue 09:00–18:00; Sat 22:00–06:00');
  });
});
