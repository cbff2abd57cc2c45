import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { AlertSummary } from '@operability/plugin-oncall-common';
import {
  EntityChip,
  Glyph,
  PersonLine,
  RelativeTime,
  toneColor,
} from '@operability/ui-kit';
import { stepText } from '../../model/alertStates';
import { alertRouteRef } from '../../routes';
import { AlertState } from './AlertState';

const useStyles = makeStyles(
  theme => ({
    root: {
      borderTop: `1px solid ${theme.palette.divider}`,
      '& td': {
        padding: theme.spacing(1),
        verticalAlign: 'top',
      },
      [theme.breakpoints.down('xs')]: {
        display: 'flex',
        flexWrap: 'wrap',
        gap: theme.spacing(0.5, 2),
        padding: theme.spacing(1, 0),
        '& td': { padding: 0 },
        '& td:empty': { display: 'none' },
      },
    },
    alert: {
      minWidth: 0,
      overflowWrap: 'anywhere',
      [theme.breakpoints.down('xs')]: { order: -1, flexBasis: '100%' },
    },
    marks: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      '&:empty': { display: 'none' },
    },
    nowrap: { whiteSpace: 'nowrap' },
    quiet: { color: toneColor(theme, 'neutral') },
  }),
  { name: 'OperabilityAlertRow' },
);

/** @internal */
export interface AlertRowProps {
  alert: AlertSummary;
  hidesEntity?: boolean;
}

/** One alert in a table of them. @internal */
export function AlertRow({ alert, hidesEntity }: AlertRowProps) {
  const classes = useStyles();
  const alertPath = useRouteRef(alertRouteRef);
  const { id, number, status, urgency, summary, entityRef, createdAt } = alert;
  const isHigh = urgency === 'high';
  return (
    <tr className={classes.root} role="row">
      <td role="cell" className={classes.nowrap}>
        <AlertState status={status} />
      </td>
      <td role="cell" className={classes.alert}>
        <Link to={alertPath({ id })}>
          <span className={classes.nowrap}>#{number}</span> {summary}
        </Link>
        <div className={classes.marks}>
          {!hidesEntity && entityRef && <EntityChip entityRef={entityRef} />}
          {alert.drill && <Glyph glyph="✎" word="Test page" tone="info" />}
          {alert.maintenance && (
            <Glyph glyph="⚒" word="In maintenance" tone="neutral" />
          )}
          {alert.flapping && <Glyph glyph="↻" word="Flapping" tone="warning" />}
        </div>
      </td>
      <td role="cell" className={classes.nowrap}>
        <Glyph
          glyph={isHigh ? '▲' : '▽'}
          word={isHigh ? 'High' : 'Low'}
          tone={isHigh ? 'warning' : 'neutral'}
        />
      </td>
      <td role="cell" className={classes.nowrap}>
        <RelativeTime at={createdAt} />
      </td>
      <td role="cell">
        {alert.heldBy && <PersonLine userRef={alert.heldBy} />}
      </td>
      <td role="cell" className={`${classes.nowrap} ${classes.quiet}`}>
        {status !== 'resolved' && stepText(alert)}
      </td>
    </tr>
  );
}
