import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { GateItem } from '@operability/plugin-lifecycle-common';
import { StatusGlyph } from '@operability/ui-kit';
import { isBlocking } from '../../model/gateState';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      gap: theme.spacing(1),
      padding: theme.spacing(0.75, 0),
    },
    text: { minWidth: 0, overflowWrap: 'anywhere' },
    title: { fontWeight: 500 },
    note: { color: theme.palette.text.secondary },
  }),
  { name: 'OperabilityGateItemLine' },
);

/** One condition: how it stands, why, and where to mend it. @internal */
export function GateItemLine({ item }: { item: GateItem }) {
  const classes = useStyles();
  const { status, title, message, href, required } = item;
  const blocks = isBlocking(item);
  return (
    <li className={classes.root}>
      <StatusGlyph
        status={status}
        compact
        word={blocks && status === 'fail' ? 'Missing' : undefined}
      />
      <div className={classes.text}>
        <div>
          <span className={classes.title}>{title}</span>
          {!required && <span className={classes.note}> · recommended</span>}
        </div>
        {message && <div className={classes.note}>{message}</div>}
        {href && (
          <Link to={href}>
            {blocks ? `Mend: ${title}` : `More about ${title}`}
          </Link>
        )}
      </div>
    </li>
  );
}
