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
import { AlertMarks } from '../AlertMarks';
import { AlertState } from './AlertState';

const useStyles = makeStyles(
  theme => ({
    marks: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      marginTop: theme.spacing(0.5),
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
    <tr>
      <td className={classes.nowrap}>
        <AlertState status={status} />
      </td>
      <th scope="row">
        <Link to={alertPath({ id })}>
          <span className={classes.nowrap}>#{number}</span> {summary}
        </Link>
        <div className={classes.marks}>
          {!hidesEntity && entityRef && <EntityChip entityRef={entityRef} />}
          <AlertMarks alert={alert} />
        </div>
      </th>
      <td className={classes.nowrap}>
        <Glyph
          glyph={isHigh ? '▲' : '▽'}
          word={isHigh ? 'High' : 'Low'}
          tone={isHigh ? 'warning' : 'neutral'}
        />
      </td>
      <td className={classes.nowrap}>
        <RelativeTime at={createdAt} />
      </td>
      <td>{alert.heldBy && <PersonLine userRef={alert.heldBy} />}</td>
      <td className={`${classes.nowrap} ${classes.quiet}`}>
        {status !== 'resolved' && stepText(alert)}
      </td>
    </tr>
  );
}
