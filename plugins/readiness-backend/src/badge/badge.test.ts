import { Score } from '@operability/plugin-readiness-common';
import { badgeLabel, badgeText, badgeTones } from './badgeColours';
import { badgeOf } from './badgeOf';
import { drawBadge } from './drawBadge';

function aScore(change: Partial<Score>): Score {
  return {
    passed: 9,
    applicable: 11,
    waived: 0,
    required: { passed: 9, applicable: 11 },
    ...change,
  };
}

describe('what a badge says', () => {
  it.each([
    [aScore({}), '9 of 11', 'bad'],
    [aScore({ waived: 2 }), '9 of 11 · 2 waived', 'partial'],
    [aScore({ required: { passed: 9, applicable: 9 } }), '9 of 11', 'partial'],
    [
      aScore({ passed: 11, required: { passed: 11, applicable: 11 } }),
      '11 of 11',
      'good',
    ],
    [aScore({ passed: 0, applicable: 0 }), 'nothing applies', 'unknown'],
    [undefined, 'unknown', 'unknown'],
  ] as const)('about %j: %s, %s', (score, value, tone) => {
    const label = 'Production';
    expect(badgeOf(label, score)).toEqual({ label, value, tone });
  });
});

describe('how a badge is drawn', () => {
  /** The contrast ratio of WCAG 2.2. */
  function contrastOf(one: string, other: string): number {
    const [dark, light] = [one, other].map(luminanceOf).sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }
  function luminanceOf(colour: string): number {
    const [red, green, blue] = [1, 3, 5].map(from => {
      const part = parseInt(colour.slice(from, from + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  it.each([['label', badgeLabel], ...Object.entries(badgeTones)])(
    'so that its letters can be read: %s',
    (_, ground) => {
      expect(contrastOf(badgeText, ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('with a title for whoever does not see it', () => {
    const svg = drawBadge(badgeOf('Production', aScore({})));
    expect(svg).toContain('<title>Production: 9 of 11</title>');
    expect(svg).toContain('role="img" aria-label="Production: 9 of 11"');
  });

  it('so that no title breaks out of it', () => {
    const label = '"><script>alert(1)</script>&\u0000\u001b\'';
    const svg = drawBadge({ label, value: 'unknown', tone: 'unknown' });
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(svg).toContain(
      '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;',
    );
  });

  it('wide enough for its words', () => {
    const widthOf = (value: string) =>
      Number(
        /width="(\d+)"/.exec(
          drawBadge({ label: 'Production', value, tone: 'good' }),
        )![1],
      );
    expect(widthOf('10 of 11 · 1 waived')).toBeGreaterThan(widthOf('1 of 1'));
  });
});
