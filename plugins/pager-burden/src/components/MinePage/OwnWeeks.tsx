import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { OwnBurden } from '@operability/plugin-pager-burden-common';
import { Glyph, ScrollRegion } from '@operability/ui-kit';
import { weekStates } from '../../model/weekStates';
import { weekTitle } from '../../model/weekText';

const useStyles = makeStyles(
  theme => ({
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
    <ScrollRegion label="Weeks">
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
    </ScrollRegion>
  );
}
