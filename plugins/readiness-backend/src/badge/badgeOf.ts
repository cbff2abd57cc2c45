import { Score } from '@operability/plugin-readiness-common';
import { BadgeTone } from './badgeColours';

/** What a badge says. */
export interface Badge {
  label: string;
  value: string;
  tone: BadgeTone;
}

/**
 * What a badge says about a score: the same words as everywhere else. Good only
 * where everything has passed, and bad where something required is open, as it
 * would be at a gate.
 */
export function badgeOf(label: string, score: Score | undefined): Badge {
  if (!score) return { label, value: 'unknown', tone: 'unknown' };
  const { passed, applicable, waived, required } = score;
  if (!applicable) return { label, value: 'nothing applies', tone: 'unknown' };
  const leave = waived ? ` · ${waived} waived` : '';
  const value = `${passed} of ${applicable}${leave}`;
  if (passed === applicable) return { label, value, tone: 'good' };
  const isOpen = required.passed + waived < required.applicable;
  return { label, value, tone: isOpen ? 'bad' : 'partial' };
}
