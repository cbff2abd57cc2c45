import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { MaintenanceWindow } from '@operability/plugin-oncall-common';
import {
  EntityChip,
  entityRefTitle,
  Glyph,
  PersonLine,
} from '@operability/ui-kit';
import { Until } from '../Until';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      padding: theme.spacing(1, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    button: { marginLeft: 'auto' },
  }),
  { name: 'OperabilityMaintenanceLine' },
);

/** @internal */
export interface MaintenanceLineProps {
  window: MaintenanceWindow;
  now: number;
  isBusy: boolean;
  onEnd: () => void;
}

/** What is in maintenance, from when until when, and why. @internal */
export function MaintenanceLine(props: MaintenanceLineProps) {
  const { window, now, isBusy, onEnd } = props;
  const classes = useStyles();
  const { targets, start, end, reason, createdBy } = window;
  const isRunning = Date.parse(start) <= now;
  const names = targets.map(entityRefTitle).join(', ');
  return (
    <Typography variant="body2" component="li" className={classes.root}>
      <Glyph
        glyph={isRunning ? '○' : '–'}
        word={isRunning ? 'In maintenance now' : 'Planned'}
        tone={isRunning ? 'warning' : 'neutral'}
      />
      {targets.map(target => (
        <EntityChip key={target} entityRef={target} />
      ))}
      <span>
        {!isRunning && (
          <>
            from <Until at={start} />{' '}
          </>
        )}
        until <Until at={end} />
      </span>
      <span>{reason}</span>
      <PersonLine userRef={createdBy} note="planned it" />
      <Button
        className={classes.button}
        size="small"
        variant="outlined"
        disabled={isBusy}
        aria-label={
          isRunning
            ? `End the maintenance of ${names} now, and page what is open`
            : `Call off the maintenance of ${names}`
        }
        onClick={onEnd}
      >
        {isRunning ? 'End now, page what is open' : 'Call it off'}
      </Button>
    </Typography>
  );
}
