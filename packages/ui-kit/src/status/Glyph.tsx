import { makeStyles, Theme } from '@material-ui/core/styles';
import { Tone, toneColor } from '../theme';

const useStyles = makeStyles<Theme, { tone: Tone }>(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'baseline',
      gap: theme.spacing(0.5),
      whiteSpace: 'nowrap',
      color: ({ tone }) => toneColor(theme, tone),
    },
    // All glyphs take the same room, so that words under each other line up.
    glyph: { minWidth: '1.1em', textAlign: 'center', fontWeight: 'bold' },
  }),
  { name: 'OperabilityGlyph' },
);

/** @public */
export interface GlyphProps {
  glyph: string;
  /** What the glyph means. */
  word: string;
  tone: Tone;
  /** Shows the glyph alone; the word is its label and its tooltip. */
  compact?: boolean;
}

/** A glyph, its word and its colour; never the colour alone. @public */
export function Glyph({ glyph, word, tone, compact }: GlyphProps) {
  const classes = useStyles({ tone });
  if (compact) {
    return (
      <span className={classes.root}>
        <span
          className={classes.glyph}
          role="img"
          aria-label={word}
          title={word}
        >
          {glyph}
        </span>
      </span>
    );
  }
  return (
    <span className={classes.root}>
      <span className={classes.glyph} aria-hidden>
        {glyph}
      </span>
      <span>{word}</span>
    </span>
  );
}
