import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { OwnBurden } from '@operability/plugin-pager-burden-common';
import { Glyph } from '@operability/ui-kit';
import { weekStates } from '../../model/weekStates';
import { weekTitle } from '../../model/weekText';

const useStyles = makeStyles(
  theme => ({
    region: {
      overflowX: 'auto',
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    table: {
      borderCollapse: 'collapse',
      '& th, & td': {
        borderBottom: `1px solid ${theme.palette.divider}`,
        padding: theme.spacing(0.5, 1.5, 0.5, 0),
        textAlign: 'left',
        whiteSpace: 'nowrap',
      },
    },
  }),
  { name: 'OperabilityOwnWeeks' },
);

const counted = ['Pages', 'Interruptions', 'After hours'];

/** One's own weeks, the newest first. @internal */
export function OwnWeeks({ weeks }: { weeks: OwnBurden['weeks'] }) {
  const classes = useStyles();
  const newestFirst = [...weeks].reverse();
  return (
    <div
      className={classes.region}
      role="region"
      aria-label="Weeks"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <Typography variant="body2" component="table" className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Week</th>
            <th scope="col">How it was</th>
            {counted.map(title => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            <th scope="col">On call</th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map(
            ({
              week,
              state,
              pages,
              interruptions,
              afterHours,
              onCallHours,
            }) => (
              <tr key={week}>
                <th scope="row">{weekTitle(week)}</th>
                <td>
                  <Glyph {...weekStates[state]} />
                </td>
                {[pages, interruptions, afterHours].map((count, index) => (
                  <td key={counted[index]}>
                    {state === 'unknown' && count === 0 ? '▒' : count}
                  </td>
                ))}
                <td>{`${Math.round(onCallHours)} h`}</td>
              </tr>
            ),
          )}
        </tbody>
      </Typography>
    </div>
  );
}
