import { delayForm, readDelayForm } from './delayForm';

describe('a delay in minutes and seconds', () => {
  it.each(['PT5M', 'PT2M30S', 'PT45S', 'PT2H', 'PT168H', 'PT0S'])(
    'comes back as %s',
    delay => {
      expect(readDelayForm(delayForm(delay))).toBe(delay);
    },
  );

  it.each([
    ['', ''],
    ['x', ''],
    ['1.5', ''],
    ['-1', ''],
    ['5', '1e3'],
  ])('is none when %p minutes and %p seconds are typed', (minutes, seconds) => {
    expect(readDelayForm({ minutes, seconds })).toBeUndefined();
  });

  it('carries seconds over a minute', () => {
    expect(readDelayForm({ minutes: '', seconds: '90' })).toBe('PT1M30S');
  });
});
