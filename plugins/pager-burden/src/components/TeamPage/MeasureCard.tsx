import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { BurdenMeasure } from '@operability/plugin-pager-burden-common';
import { toneColor } from '@operability/ui-kit';
import {
  intervalText,
  measureChangeText,
  measureValueText,
} from '../../model/measureText';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      justifyContent: 'flex-start',
      padding: theme.spacing(1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      textAlign: 'left',
      '&:hover': { borderColor: theme.palette.text.primary },
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    note: { color: toneColor(theme, 'neutral') },
  }),
  { name: 'OperabilityMeasureCard' },
);

/** @internal */
export interface MeasureCardProps {
  measure: BurdenMeasure;
  onOpen: () => void;
}

/** One number, what it stands on and how it has changed; it opens. @internal */
export function MeasureCard({ measure, onOpen }: MeasureCardProps) {
  const classes = useStyles();
  const { title, n, withheld } = measure;
  const change = measureChangeText(measure);
  const interval = intervalText(measure);
  return (
    <ButtonBase className={classes.root} onClick={onOpen}>
      <Typography variant="body2" component="span">
        {title}
      </Typography>
      <Typography variant="h6" component="span">
        {measureValueText(measure)}
      </Typography>
      {interval && (
        <Typography variant="body2" component="span" className={classes.note}>
          {interval}
        </Typography>
      )}
      <Typography variant="body2" component="span" className={classes.note}>
        {[`n = ${n}`, change].filter(Boolean).join(', ')}
      </Typography>
      {withheld && (
        <Typography variant="body2" component="span" className={classes.note}>
          {withheld}
        </Typography>
      )}
      {measure.advice && (
        <Typography variant="body2" component="span">
          {measure.advice}
        </Typography>
      )}
    </ButtonBase>
  );
}
