import { sampleShifts } from '../__testUtils__/samples';
import { timelineRange } from './timelineRange';
import {
  barText,
  coverageText,
  lengthText,
  spanText,
  timelineSentence,
} from './timelineText';

const zone = 'America/Los_Angeles';
const span = {
  start: Date.parse('2026-11-30T17:00:00Z'),
  end: Date.parse('2026-12-01T01:00:00Z'),
};

describe('spanText', () => {
  it('names the day once when both ends are on it', () => {
    expect(spanText(span, zone)).toBe('Mon 30 Nov 09:00 – 17:00');
    expect(spanText(span, 'Europe/Berlin')).toBe(
      'Mon 30 Nov 18:00 – Tue 1 Dec 02:00',
    );
  });
});

describe('barText', () => {
  const bar = { ...span, key: 'one', userRef: 'user:default/rally-owl' };

  it('says who it is, and in which place', () => {
    expect(
      barText(
        { ...bar, kind: 'override', replaces: 'user:default/ion-fox' },
        zone,
      ),
    ).toBe('rally-owl for ion-fox, Mon 30 Nov 09:00 – 17:00');
    expect(barText({ ...bar, kind: 'cover' }, zone)).toMatch(
      /^rally-owl in addition/,
    );
  });

  it('says that nobody is in a gap', () => {
    expect(barText({ ...bar, userRef: undefined, kind: 'gap' }, zone)).toMatch(
      /^Nobody, a gap/,
    );
  });
});

describe('coverageText', () => {
  it('is 100 % only where nothing is missing', () => {
    expect(coverageText(1)).toBe('100 %');
    expect(coverageText(0.99999)).toBe('99.9 %');
    expect(coverageText(0.5)).toBe('50 %');
  });
});

describe('lengthText', () => {
  it('names days, hours and minutes', () => {
    expect(lengthText(27 * 3_600_000 + 60_000)).toBe('1 d 3 h 1 min');
    expect(lengthText(20_000)).toBe('less than a minute');
  });
});

describe('timelineSentence', () => {
  it('says who, how much, and what is missing', () => {
    const range = timelineRange('twoWeeks', zone, '2026-11-23');
    const gaps = [
      { start: '2026-11-23T08:00:00.000Z', end: '2026-11-23T17:00:00.000Z' },
    ];

    expect(
      timelineSentence(range, sampleShifts({ gaps, coverage: 0.973 }), 1),
    ).toBe(
      '23 Nov – 6 Dec 2026: 2 people, 97.3 % of what is promised is held, 1 gap of 9 h together, 1 override.',
    );
  });
});
