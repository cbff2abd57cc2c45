import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  VerdictKind,
  verdictKind,
} from '@operability/plugin-pager-burden-common';
import { verdictWords } from '../../model/pageWords';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'sticky',
      top: 0,
      zIndex: 1,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(1),
      border: `1px solid ${theme.palette.divider}`,
      backgroundColor: theme.palette.background.paper,
    },
    keys: { flexBasis: '100%' },
  }),
  { name: 'OperabilityVerdictBar' },
);

/** @internal */
export interface VerdictBarProps {
  /** How many pages a verdict would be given to. */
  count: number;
  /** Whether somebody had to do something. */
  action: boolean;
  isBusy: boolean;
  onAction: (action: boolean) => void;
  onVerdict: (verdict: VerdictKind) => void;
}

/** What the chosen pages deserved. @internal */
export function VerdictBar(props: VerdictBarProps) {
  const { count, action, isBusy, onAction, onVerdict } = props;
  const classes = useStyles();
  return (
    <div className={classes.root} role="toolbar" aria-label="Verdict">
      <Typography variant="body2" role="status">
        {count === 1 ? '1 page chosen' : `${count} pages chosen`}
      </Typography>
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            size="small"
            checked={action}
            onChange={(_, checked) => onAction(checked)}
          />
        }
        label="Somebody had to act"
      />
      {verdictKind.options.map(kind => {
        const { word, key, says } = verdictWords[kind];
        return (
          <Button
            key={kind}
            size="small"
            variant="outlined"
            disabled={count === 0 || isBusy}
            title={`${word}: ${says}`}
            aria-keyshortcuts={key}
            onClick={() => onVerdict(kind)}
          >
            {`${word} (${key})`}
          </Button>
        );
      })}
      <Typography variant="caption" className={classes.keys}>
        On a line: ↑ ↓ to the next, Space to choose it, a letter to give the
        verdict to what is chosen, or to the line itself; a for “had to act”.
      </Typography>
    </div>
  );
}
