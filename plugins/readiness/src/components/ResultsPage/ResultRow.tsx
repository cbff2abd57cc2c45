import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { EntityResult } from '@operability/plugin-readiness-common';
import {
  EntityChip,
  RelativeTime,
  StatusGlyph,
  toneColor,
} from '@operability/ui-kit';

const useStyles = makeStyles(
  theme => ({
    nowrap: { whiteSpace: 'nowrap' },
    quiet: { color: toneColor(theme, 'neutral') },
    words: {
      minWidth: '12em',
      // On a phone each of them comes on a line of its own.
      [theme.breakpoints.down('xs')]: { flexBasis: '100%' },
    },
  }),
  { name: 'OperabilityResultRow' },
);

/** A result in a table over many entities; it leads to its line. @internal */
export function ResultRow({ result }: { result: EntityResult }) {
  const classes = useStyles();
  const entityRoute = useRouteRef(entityRouteRef);
  const { entityRef, ownerRef, check, status, message, since } = result;
  const { kind, ...rest } = parseEntityRef(entityRef);
  const path = entityRoute({ kind: kind.toLocaleLowerCase('en-US'), ...rest });
  return (
    <tr>
      <th scope="row">
        <EntityChip entityRef={entityRef} />
      </th>
      <td className={classes.words}>
        <Link to={`${path}/readiness?check=${check.id}`} underline="always">
          {check.title}
        </Link>
        {!check.required && (
          <span className={classes.quiet}> (recommended)</span>
        )}
      </td>
      <td className={classes.nowrap}>
        <StatusGlyph status={status} />
      </td>
      <td className={classes.words}>{message}</td>
      <td className={classes.nowrap}>{since && <RelativeTime at={since} />}</td>
      <td className={classes.nowrap}>
        {ownerRef && <EntityChip entityRef={ownerRef} />}
      </td>
    </tr>
  );
}
