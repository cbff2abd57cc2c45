import { makeStyles } from '@material-ui/core/styles';
import { toneColor } from '@operability/ui-kit';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(3),

      padding: theme.spacing(2, 2.5),
      overflowWrap: 'anywhere',
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(1.5) },
      // Made for cards, and too light on the page itself.
      '& label:not(.Mui-focused):not(.Mui-error), & .MuiFormHelperText-root:not(.Mui-error)':
        { color: toneColor(theme, 'neutral') },
    },
  }),
  { name: 'OperabilityPagerBurdenPageBody' },
);

/** The room of a page below its tabs. @internal */
export function PageBody({ children }: { children: ReactNode }) {
  const classes = useStyles();
  return <div className={classes.root}>{children}</div>;
}
