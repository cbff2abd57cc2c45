import { makeStyles } from '@material-ui/core/styles';
import { AlertDetails as Details } from '@operability/plugin-oncall-common';

const useStyles = makeStyles(
  theme => ({
    text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
    table: {
      borderCollapse: 'collapse',
      '& th, & td': {
        padding: theme.spacing(0.25, 2, 0.25, 0),
        textAlign: 'left',
        verticalAlign: 'top',
        overflowWrap: 'anywhere',
      },
      '& td': { whiteSpace: 'pre-wrap' },
    },
  }),
  { name: 'OperabilityAlertDetails' },
);

/** What the source of an alert says: text, or names and values. @internal */
export function AlertDetails({ details }: { details: Details }) {
  const classes = useStyles();
  if (typeof details === 'string') {
    return <p className={classes.text}>{details}</p>;
  }
  return (
    <table className={classes.table} aria-label="Details">
      <tbody>
        {Object.entries(details).map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              {typeof value === 'string'
                ? value
                : JSON.stringify(value, null, 2)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
