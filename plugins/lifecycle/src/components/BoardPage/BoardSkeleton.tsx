import { makeStyles } from '@material-ui/core/styles';
import { LoadingLines } from '@operability/ui-kit';

const COLUMNS = 6;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: `repeat(${COLUMNS}, 1fr)`,
      gap: theme.spacing(1),
      [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
    },
    column: {
      padding: theme.spacing(1, 1.25),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      '& + &': { [theme.breakpoints.down('xs')]: { display: 'none' } },
    },
  }),
  { name: 'OperabilityBoardSkeleton' },
);

/** The board before its cards have come. @internal */
export function BoardSkeleton() {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {Array.from({ length: COLUMNS }, (_, index) => (
        <div key={index} className={classes.column} aria-hidden={index > 0}>
          <LoadingLines lines={12} label="Loading the board" />
        </div>
      ))}
    </div>
  );
}
