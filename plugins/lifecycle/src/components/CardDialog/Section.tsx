import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode, useId } from 'react';

const useStyles = makeStyles(
  { title: { fontWeight: 'bold' } },
  { name: 'OperabilityDialogSection' },
);

/** A part of a dialog under a heading of its own. @internal */
export function Section(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <Typography
        id={titleId}
        variant="subtitle2"
        component="h3"
        gutterBottom
        className={classes.title}
      >
        {props.title}
      </Typography>
      {props.children}
    </section>
  );
}
