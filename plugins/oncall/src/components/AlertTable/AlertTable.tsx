import { makeStyles } from '@material-ui/core/styles';
import { AlertSummary } from '@operability/plugin-oncall-common';
import { toneColor } from '@operability/ui-kit';
import { AlertRow } from './AlertRow';

const useStyles = makeStyles(
  theme => ({
    root: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: theme.typography.body2.fontSize,
      '& th': {
        padding: theme.spacing(0.5, 1),
        textAlign: 'left',
        color: toneColor(theme, 'neutral'),
        fontWeight: 'normal',
        whiteSpace: 'nowrap',
      },
      [theme.breakpoints.down('xs')]: {
        '&, & tbody': { display: 'block' },
        // There, but not seen: every cell says for itself what it is.
        '& thead': {
          position: 'absolute',
          width: 1,
          height: 1,
          overflow: 'hidden',
          clip: 'rect(0 0 0 0)',
        },
      },
    },
  }),
  { name: 'OperabilityAlertTable' },
);

/** @internal */
export interface AlertTableProps {
  alerts: readonly AlertSummary[];
  /** What these alerts are, for those who do not see the heading. */
  label: string;
  /** On the page of an entity its name goes without saying. */
  hidesEntity?: boolean;
}

/** Alerts as rows: their state, what they say, and who has them. @internal */
export function AlertTable(props: AlertTableProps) {
  const { alerts, label, hidesEntity } = props;
  const classes = useStyles();
  // A table that is laid out otherwise on a phone keeps its roles only so.
  return (
    <table className={classes.root} role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {['State', 'Alert', 'Urgency', 'Since', 'Held by', 'At'].map(name => (
            <th key={name} role="columnheader" scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {alerts.map(alert => (
          <AlertRow key={alert.id} alert={alert} hidesEntity={hidesEntity} />
        ))}
      </tbody>
    </table>
  );
}
