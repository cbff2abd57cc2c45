import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    '@keyframes pulse': { '50%': { opacity: 0.4 } },
    line: {
      height: theme.spacing(2),
      margin: theme.spacing(1, 0),
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.action.selected,
      animation: '$pulse 1.6s ease-in-out infinite',
      '&:nth-child(even)': { width: '70%' },
      '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
    },
  }),
  { name: 'OperabilityLoadingLines' },
);

/** @public */
export interface LoadingLinesProps {
  /** How many lines stand in for what is loading. */
  lines?: number;
  /** What is loading, for those who do not see the lines. */
  label?: string;
}

/** Grey lines in the place of what is loading. @public */
export function LoadingLines({
  lines = 3,
  label = 'Loading',
}: LoadingLinesProps) {
  const classes = useStyles();
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={classes.line} />
      ))}
    </div>
  );
}
