import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { toneColor } from '../theme';
import { TabTitle } from './TabTitle';

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
      '& label:not(.Mui-focused):not(.Mui-error):not(.MuiFormControlLabel-root), & .MuiFormHelperText-root:not(.Mui-error)':
        { color: toneColor(theme, 'neutral') },
    },
    readable: { maxWidth: 1100 },
  }),
  { name: 'OperabilityPageBody' },
);

/** @public */
export interface PageBodyProps {
  /** Takes all the width there is, as a matrix or a long table needs it. */
  isWide?: boolean;
  /** What the browser's tab says before the portal's name: the page and its plugin. */
  title?: string;
  children: ReactNode;
}

/** The room of a page below its tabs. @public */
export function PageBody({ isWide = false, title, children }: PageBodyProps) {
  const classes = useStyles();
  return (
    <div className={`${classes.root} ${isWide ? '' : classes.readable}`}>
      {title && <TabTitle title={title} />}
      {children}
    </div>
  );
}
