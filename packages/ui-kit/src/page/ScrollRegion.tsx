import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    region: {
      overflowX: 'auto',
      // What is there for those who listen stays within, and widens no page.
      position: 'relative',
      // It scrolls where it has no room; half a word or number says nothing.
      overflowWrap: 'normal',
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
  }),
  { name: 'OperabilityScrollRegion' },
);

/** @public */
export interface ScrollRegionProps {
  /** What is in it, for those who listen. */
  label: string;
  children: ReactNode;
}

/**
 * Lets what may be wider than the page, such as a table on a phone, scroll
 * sideways on its own, by keyboard too.
 *
 * @public
 */
export function ScrollRegion({ label, children }: ScrollRegionProps) {
  const classes = useStyles();
  return (
    <div
      className={classes.region}
      role="region"
      aria-label={label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {children}
    </div>
  );
}
