import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Stage } from '@operability/plugin-lifecycle-common';

const DOT = 10;

const useStyles = makeStyles(
  theme => ({
    path: {
      display: 'flex',
      alignItems: 'center',
      listStyle: 'none',
      margin: 0,
      padding: theme.spacing(1, 0.25, 0.5),
      color: theme.palette.text.secondary,
    },
    stage: {
      display: 'flex',
      alignItems: 'center',
      flexGrow: 1,
      // The line that leads to this stage.
      '&::before': {
        content: '""',
        flexGrow: 1,
        borderTop: '2px solid currentColor',
        opacity: 0.4,
      },
      '&:first-child': { flexGrow: 0, '&::before': { display: 'none' } },
    },
    passed: { '&::before': { opacity: 1 } },
    dot: {
      boxSizing: 'border-box',
      width: DOT,
      height: DOT,
      borderRadius: '50%',
      border: '2px solid currentColor',
      '$passed > &': { backgroundColor: 'currentColor' },
    },
    current: {
      '& $dot': {
        width: DOT * 1.6,
        height: DOT * 1.6,
        borderWidth: 4,
        color: theme.palette.text.primary,
        backgroundColor: 'transparent',
      },
    },
    hidden: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
    neighbours: {
      display: 'flex',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
  }),
  { name: 'OperabilityStagePath' },
);

/** @internal */
export interface StagePathProps {
  stages: readonly Stage[];
  /** The stage the thing is in. */
  current: string;
}

/** The way through the stages, with the present one marked. @internal */
export function StagePath({ stages, current }: StagePathProps) {
  const classes = useStyles();
  const here = stages.findIndex(({ name }) => name === current);
  if (here < 0) return null;
  const before = stages[here - 1];
  const after = stages[here + 1];
  return (
    <div>
      <ol className={classes.path} aria-label="The way through the stages">
        {stages.map(({ name, title }, index) => (
          <li
            key={name}
            title={title}
            className={[
              classes.stage,
              index <= here ? classes.passed : '',
              index === here ? classes.current : '',
            ].join(' ')}
            aria-current={index === here ? 'step' : undefined}
          >
            <span className={classes.dot} aria-hidden />
            <span className={classes.hidden}>{title}</span>
          </li>
        ))}
      </ol>
      <Typography
        variant="caption"
        component="div"
        color="textSecondary"
        className={classes.neighbours}
        aria-hidden
      >
        <span>{before && `‹ ${before.title}`}</span>
        <span>{after && `${after.title} ›`}</span>
      </Typography>
    </div>
  );
}
