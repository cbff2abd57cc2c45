import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { KeyWords } from '../../model/judgingKeys';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
      margin: 0,
      // There are no keys to press.
      '@media (hover: none)': { display: 'none' },
    },
    pair: { display: 'flex', gap: theme.spacing(0.75) },
    key: {
      fontFamily: 'monospace',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      padding: theme.spacing(0, 0.5),
    },
  }),
  { name: 'OperabilityKeyLegend' },
);

/** @internal */
export interface KeyLegendProps {
  legend: readonly KeyWords[];
  isOn: boolean;
  onTurn: (isOn: boolean) => void;
}

/**
 * The keys of the page. They can be turned off: who speaks to the computer
 * would press them without wanting to (WCAG 2.1.4).
 *
 * @internal
 */
export function KeyLegend({ legend, isOn, onTurn }: KeyLegendProps) {
  const classes = useStyles();
  return (
    <div className={classes.root} role="group" aria-label="Keys">
      {isOn &&
        legend.map(([key, does]) => (
          <span key={key} className={classes.pair}>
            <kbd className={classes.key}>{key}</kbd>
            <span>{does}</span>
          </span>
        ))}
      <Button size="small" variant="outlined" onClick={() => onTurn(!isOn)}>
        {isOn ? 'Turn keys off' : 'Turn keys on'}
      </Button>
    </div>
  );
}
