/** How a badge looks at one glance. */
export type BadgeTone = 'good' | 'partial' | 'bad' | 'unknown';

/** White letters stand on all of these; a test holds them to WCAG 2.2, 1.4.3. */
export const badgeText = '#ffffff';

export const badgeLabel = '#24292f';

export const badgeTones: Record<BadgeTone, string> = {
  good: '#1a7f37',
  partial: '#8a5a00',
  bad: '#b42318',
  unknown: '#57606a',
};
