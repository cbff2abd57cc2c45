import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode, useId } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: { minWidth: 0 },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.5, 2),
      marginBottom: theme.spacing(1),
    },
    title: { fontSize: theme.typography.h5.fontSize, margin: 0 },
    actions: { marginLeft: 'auto' },
  }),
  { name: 'OperabilityPageSection' },
);

/** @public */
export interface PageSectionProps {
  title: string;
  /** What can be done, at the far end of the heading. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page under a heading of its own. @public */
export function PageSection({ title, actions, children }: PageSectionProps) {
  const classes = useStyles();
  const titleId = useId();
  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <div className={classes.head}>
        <Typography
          id={titleId}
          variant="h5"
          component="h2"
          className={classes.title}
        >
          {title}
        </Typography>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
