import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { TeamSummary } from '@operability/plugin-pager-burden-common';
import { Glyph } from '@operability/ui-kit';
import { percentText } from '../../model/noisyText';
import { streakText, weekStates } from '../../model/weekStates';
import { onCallRouteRef } from '../../routes';

const useStyles = makeStyles(
  theme => ({
    root: {
      borderLeft: `4px solid ${theme.palette.divider}`,
      paddingLeft: theme.spacing(1.5),
    },
  }),
  { name: 'OperabilityWeekStateLine' },
);

/** How a team's week was: celebrated, counted, or a task. @internal */
export function WeekStateLine({ summary }: { summary: TeamSummary }) {
  const classes = useStyles();
  const onCall = useRouteRef(onCallRouteRef);
  const { state, coverage, streak, sentence } = summary;
  const proven = percentText(coverage);
  return (
    <div className={classes.root}>
      <Typography variant="h5" component="p">
        <Glyph {...weekStates[state]} />
      </Typography>
      <Typography variant="body1">{sentence}</Typography>
      {state === 'quiet' && (
        <Typography variant="body1">
          Nobody was paged, and the pager worked. This is what all the work on
          alerts is for: say so at the next stand-up.
        </Typography>
      )}
      {state === 'unknown' && (
        <Typography variant="body1">
          {`No page came, but the pager was proven for only ${proven} of the week, so this is not a quiet week yet. To do: prove the pager, with a test page on every channel that the team uses. `}
          {onCall && (
            <Link to={onCall()} underline="always">
              Go to on-call
            </Link>
          )}
        </Typography>
      )}
      {state === 'disturbed' && coverage < 0.95 && (
        <Typography variant="body2">
          {`The pager was proven for ${proven} of the week: there may have been more.`}
        </Typography>
      )}
      <Typography variant="body2">{streakText(streak)}.</Typography>
    </div>
  );
}
