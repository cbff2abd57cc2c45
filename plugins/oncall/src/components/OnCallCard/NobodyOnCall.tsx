import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { OnCallLevel, SimulatedStep } from '@operability/plugin-oncall-common';
import { Glyph, toneColor } from '@operability/ui-kit';
import { namesOf } from '../../model/simulationSentence';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1, 1.5),
      borderLeft: `4px solid ${toneColor(theme, 'negative')}`,
    },
    levels: { margin: theme.spacing(0.5, 0, 0), paddingLeft: theme.spacing(2) },
  }),
  { name: 'OperabilityNobodyOnCall' },
);

/** @internal */
export interface NobodyOnCallProps {
  /** Left out where the ladder stands below. */
  levels?: readonly OnCallLevel[];
  /** Whom it would go to; null for nobody, undefined while it is not known. */
  lastResort: SimulatedStep | null | undefined;
}

/** A policy that leads to nobody: why, and what would happen. @internal */
export function NobodyOnCall({ levels, lastResort }: NobodyOnCallProps) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography variant="subtitle2" component="p">
        <Glyph glyph="✗" word="Nobody is on call" tone="negative" />
      </Typography>
      <Typography variant="body2">{consequence(lastResort)}</Typography>
      {levels && (
        <Typography variant="body2" component="ul" className={classes.levels}>
          {levels.map(({ step, title, note }) => (
            <li key={step}>
              {title}: {note ?? 'nobody is on call'}
            </li>
          ))}
        </Typography>
      )}
    </div>
  );
}

function consequence(lastResort: NobodyOnCallProps['lastResort']): string {
  if (lastResort === null) {
    return 'An alert would reach nobody: there is no last resort. Call people yourself, and fill the schedules.';
  }
  const whom = lastResort ? `: ${namesOf(lastResort)}` : '';
  return `An alert would go to the last resort at once${whom}.`;
}
