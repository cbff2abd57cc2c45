import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityOnCall } from '@operability/plugin-oncall-common';
import { Glyph, toneColor } from '@operability/ui-kit';
import { alertsAddress } from '../../model/alertsAddress';
import { alertsRouteRef } from '../../routes';

const useStyles = makeStyles(
  theme => ({ quiet: { color: toneColor(theme, 'neutral') } }),
  { name: 'OperabilityOpenAlertsLine' },
);

/** How many alerts of an entity are open, as a way to them. @internal */
export function OpenAlertsLine(
  props: Pick<EntityOnCall, 'entityRef' | 'openAlerts'>,
) {
  const classes = useStyles();
  const alertsPath = useRouteRef(alertsRouteRef);
  const { entityRef, openAlerts } = props;
  if (openAlerts === 0) {
    return (
      <Typography variant="body2" className={classes.quiet}>
        no open alerts
      </Typography>
    );
  }
  return (
    <Typography variant="body2">
      <Link to={alertsAddress(alertsPath(), entityRef)}>
        <Glyph
          glyph="●"
          word={`${openAlerts} open ${openAlerts === 1 ? 'alert' : 'alerts'}`}
          tone="negative"
        />
      </Link>
    </Typography>
  );
}
