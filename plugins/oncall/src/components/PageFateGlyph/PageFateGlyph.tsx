import { PageStatus } from '@operability/plugin-oncall-common';
import { Glyph, GlyphProps } from '@operability/ui-kit';

const fates: Record<PageStatus, Omit<GlyphProps, 'compact'>> = {
  queued: { glyph: '◷', word: 'Queued', tone: 'neutral' },
  sending: { glyph: '◷', word: 'Sending', tone: 'neutral' },
  sent: { glyph: '✓', word: 'Sent', tone: 'positive' },
  delivered: { glyph: '✓', word: 'Delivered', tone: 'positive' },
  failed: { glyph: '✗', word: 'Failed', tone: 'negative' },
  cancelled: { glyph: '–', word: 'Cancelled', tone: 'neutral' },
  sentAfterAcknowledgement: {
    glyph: '✓',
    word: 'Sent, though acknowledged by then',
    tone: 'neutral',
  },
};

/** What became of a page: a glyph, its word and its colour. @internal */
export function PageFateGlyph({ status }: { status: PageStatus }) {
  return <Glyph {...fates[status]} />;
}
