import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityResult } from '@operability/plugin-readiness-common';
import { EntityChip, RelativeTime, StatusGlyph } from '@operability/ui-kit';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.5, 1.5),
      padding: theme.spacing(1, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    message: { flexBasis: '100%' },
  }),
  { name: 'OperabilityResultLine' },
);

/** A result in a list over many entities; it leads to its line. @internal */
export function ResultLine({ result }: { result: EntityResult }) {
  const classes = useStyles();
  const entityRoute = useRouteRef(entityRouteRef);
  const { entityRef, ownerRef, check, status, message, since } = result;
  const { kind, ...rest } = parseEntityRef(entityRef);
  const path = entityRoute({ kind: kind.toLocaleLowerCase('en-US'), ...rest });
  return (
    <Typography variant="body2" component="li" className={classes.root}>
      <StatusGlyph status={status} />
      <EntityChip entityRef={entityRef} />
      <Link to={`${path}/readiness?check=${check.id}`} underline="always">
        {check.title}
      </Link>
      {!check.required && <span>recommended</span>}
      {ownerRef && <EntityChip entityRef={ownerRef} />}
      {since && (
        <span>
          since <RelativeTime at={since} />
        </span>
      )}
      {message && <span className={classes.message}>{message}</span>}
    </Typography>
  );
}
