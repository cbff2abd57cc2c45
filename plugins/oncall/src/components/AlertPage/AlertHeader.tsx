import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Alert } from '@operability/plugin-oncall-common';
import {
  EntityChip,
  Glyph,
  PersonLine,
  RelativeTime,
} from '@operability/ui-kit';
import { useEntityTier } from '../../hooks/useEntityTier';
import { stepText } from '../../model/alertStates';
import { alertsAddress } from '../../model/alertsAddress';
import { alertsRouteRef } from '../../routes';
import { AlertMarks } from '../AlertMarks';
import { AlertState } from '../AlertTable';

const useStyles = makeStyles(
  theme => ({
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      marginTop: theme.spacing(0.5),
      '&:empty': { display: 'none' },
    },
    summary: {
      fontSize: theme.typography.h4.fontSize,
      margin: theme.spacing(0.5, 0),
      overflowWrap: 'anywhere',
    },
    state: { fontSize: theme.typography.h6.fontSize, fontWeight: 'bold' },
  }),
  { name: 'OperabilityAlertHeader' },
);

/** What an alert is, whose it is, and since when. @internal */
export function AlertHeader({ alert }: { alert: Alert }) {
  const classes = useStyles();
  const alertsPath = useRouteRef(alertsRouteRef);
  const tier = useEntityTier(alert.entityRef);
  const { number, summary, status, urgency, entityRef, ownerRef } = alert;
  const isHigh = urgency === 'high';
  return (
    <header>
      <Typography variant="body2">
        <Link to={alertsPath()}>All alerts</Link>
        {entityRef && (
          <>
            {' · '}
            <Link to={alertsAddress(alertsPath(), entityRef)}>
              others of this entity
            </Link>
          </>
        )}
      </Typography>
      <Typography variant="h4" component="h2" className={classes.summary}>
        #{number} {summary}
      </Typography>
      <Typography variant="body2" component="div" className={classes.line}>
        <span className={classes.state} role="status">
          <AlertState status={status} />
        </span>
        <Glyph
          glyph={isHigh ? '▲' : '▽'}
          word={isHigh ? 'High urgency' : 'Low urgency'}
          tone={isHigh ? 'warning' : 'neutral'}
        />
        <AlertMarks alert={alert} isInFull />
      </Typography>
      <Typography variant="body2" component="div" className={classes.line}>
        {entityRef ? (
          <EntityChip entityRef={entityRef} />
        ) : (
          'no entity was found for it'
        )}
        {tier && <span>tier {tier}</span>}
        {ownerRef ? <EntityChip entityRef={ownerRef} /> : 'nobody owns it'}
      </Typography>
      <Typography variant="body2" component="div" className={classes.line}>
        <span>
          since <RelativeTime at={alert.createdAt} />
        </span>
        {alert.heldBy && <PersonLine userRef={alert.heldBy} note="holds it" />}
        {status === 'resolved' && alert.resolvedAt ? (
          <span>
            resolved <RelativeTime at={alert.resolvedAt} />
          </span>
        ) : (
          <span>{stepText(alert)}</span>
        )}
      </Typography>
    </header>
  );
}
