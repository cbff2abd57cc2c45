import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  { root: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'OperabilityPolicyRows' },
);

/** Policies under each other. @internal */
export function PolicyRows({ children }: { children: ReactNode }) {
  const classes = useStyles();
  return (
    <ul className={classes.root} aria-label="Policies">
      {children}
    </ul>
  );
}
