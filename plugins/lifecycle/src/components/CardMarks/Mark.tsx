import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Glyph, GlyphProps } from '@operability/ui-kit';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
    },
    note: { margin: theme.spacing(0.5, 0, 0) },
  }),
  { name: 'OperabilityLifecycleMark' },
);

/** @internal */
export interface MarkProps extends Pick<GlyphProps, 'glyph' | 'word' | 'tone'> {
  children?: ReactNode;
}

/** Something about a card that a reader should know. @internal */
export function Mark({ glyph, word, tone, children }: MarkProps) {
  const classes = useStyles();
  return (
    <li className={classes.root}>
      <Typography variant="body2" component="div">
        <Glyph glyph={glyph} word={word} tone={tone} />
      </Typography>
      {children && (
        <Typography variant="body2" component="div" className={classes.note}>
          {children}
        </Typography>
      )}
    </li>
  );
}
