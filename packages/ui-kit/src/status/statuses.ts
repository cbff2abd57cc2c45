import { Tone } from '../theme';

/** How a check, or a condition of a gate, stands. @public */
export type CheckStatus =
  | 'pass'
  | 'fail'
  | 'unknown'
  | 'stale'
  | 'notApplicable'
  | 'waived'
  | 'attested';

/** The one set of glyphs of the whole product. @internal */
export const statuses: Record<
  CheckStatus,
  { glyph: string; word: string; tone: Tone }
> = {
  pass: { glyph: '✓', word: 'Pass', tone: 'positive' },
  fail: { glyph: '✗', word: 'Fail', tone: 'negative' },
  unknown: { glyph: '?', word: 'Unknown', tone: 'warning' },
  stale: { glyph: '◷', word: 'Stale', tone: 'warning' },
  notApplicable: { glyph: '–', word: 'Not applicable', tone: 'neutral' },
  waived: { glyph: '⚑', word: 'Waived', tone: 'info' },
  attested: { glyph: '✎', word: 'Attested', tone: 'positive' },
};
