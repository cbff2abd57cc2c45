import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { roles, Step } from '@operability/plugin-oncall-common';
import { toneColor } from '@operability/ui-kit';
import { delayText, offsetText } from '../../model/delayText';
import { TargetChip } from '../TargetChip';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: `${theme.spacing(13)}px 1fr`,
      gap: theme.spacing(0, 2),
      padding: theme.spacing(1, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
      [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
    },
    title: { fontWeight: 'bold' },
    targets: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5, 1) },
    quiet: { color: toneColor(theme, 'neutral') },
    time: { fontVariantNumeric: 'tabular-nums' },
  }),
  { name: 'OperabilityLadderStep' },
);

const hoursText = {
  always: '',
  workHours: 'only in work hours',
  afterHours: 'only after hours',
};

/** @internal */
export interface LadderStepProps {
  step: Step;
  /** Since the trigger, in work hours; undefined where it does not count then. */
  offset: string | undefined;
  /** The same after hours, where that makes a difference to the ladder. */
  afterHours?: { offset: string | undefined };
  scheduleNames: ReadonlyMap<string, string>;
}

/** One step of a ladder: when, who, and what is expected of them. @internal */
export function LadderStep(props: LadderStepProps) {
  const { step, offset, afterHours, scheduleNames } = props;
  const classes = useStyles();
  const role = roles.find(({ name }) => name === step.role);
  const details = [
    `goes on after ${delayText(step.escalateAfter)}`,
    hoursText[step.hours],
    step.ack === 'anyone' ? 'anyone in the channel may acknowledge' : '',
  ];
  return (
    <li className={classes.root}>
      <div className={classes.time}>
        <Typography component="div">{timeText(offset)}</Typography>
        {afterHours && (
          <Typography
            variant="caption"
            component="div"
            className={classes.quiet}
          >
            after hours {timeText(afterHours.offset)}
          </Typography>
        )}
      </div>
      <div>
        <Typography component="div" className={classes.title}>
          {step.title}
        </Typography>
        <div className={classes.targets}>
          {step.targets.map(target => (
            <TargetChip
              key={`${target.type} ${target.ref}`}
              target={target}
              scheduleName={scheduleNames.get(target.ref)}
            />
          ))}
        </div>
        {role && (
          <Typography variant="body2">
            {role.title}: “{role.expectation}”
          </Typography>
        )}
        <Typography variant="body2" className={classes.quiet}>
          {details.filter(Boolean).join(' · ')}
        </Typography>
      </div>
    </li>
  );
}

function timeText(offset: string | undefined): string {
  return offset === undefined ? 'passed' : offsetText(offset).slice(1);
}
