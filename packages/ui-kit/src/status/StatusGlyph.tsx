import { Glyph } from './Glyph';
import { CheckStatus, statuses } from './statuses';

/** @public */
export interface StatusGlyphProps {
  status: CheckStatus;
  /** Another word for the status, such as "Missing" for a fail. */
  word?: string;
  /** Shows the glyph alone; the word is its label and its tooltip. */
  compact?: boolean;
}

/** How a check stands, as everywhere in the product. @public */
export function StatusGlyph({ status, word, compact }: StatusGlyphProps) {
  const known = statuses[status];
  return (
    <Glyph
      glyph={known.glyph}
      word={word ?? known.word}
      tone={known.tone}
      compact={compact}
    />
  );
}
