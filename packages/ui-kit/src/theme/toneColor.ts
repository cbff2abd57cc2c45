import { Theme } from '@material-ui/core/styles';

/** What a colour says; always beside a word or a glyph. @public */
export type Tone = 'positive' | 'negative' | 'warning' | 'info' | 'neutral';

/**
 * The text colour of a tone, readable on cards and pages in both themes.
 *
 * @remarks
 * Backstage's `palette.status` is made for lamps, too light for text. These
 * tokens are for text; the palette stands in where an app loads no tokens.
 *
 * @public
 */
export function toneColor(theme: Theme, tone: Tone): string {
  const { palette } = theme;
  const shade = palette.type === 'dark' ? 'light' : 'dark';
  switch (tone) {
    case 'positive':
      return `var(--bui-positive-fg-subdued, ${palette.success[shade]})`;
    case 'negative':
      return `var(--bui-negative-fg-subdued, ${palette.error[shade]})`;
    case 'warning':
      return `var(--bui-warning-fg-subdued, ${palette.warning[shade]})`;
    case 'info':
      return `var(--bui-announcement-fg-subdued, ${palette.info[shade]})`;
    default:
      // Darker than `text.secondary`, which is too light on the page itself.
      return palette.textSubtle ?? palette.text.secondary;
  }
}
