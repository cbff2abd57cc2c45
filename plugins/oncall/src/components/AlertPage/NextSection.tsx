import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Alert } from '@operability/plugin-oncall-common';
import { PageSection, PersonLine } from '@operability/ui-kit';
import { nextStepsText } from '../../model/nextStepsText';
import { pendingText } from '../../model/pendingText';
import { Countdown } from '../Countdown';
import { Until } from '../Until';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: theme.spacing(0, 0, 1),
      padding: 0,
      display: 'grid',
      gap: theme.spacing(0.5),
    },
    people: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
    },
  }),
  { name: 'OperabilityAlertNext' },
);

/** What the engine will do and when, and who is asked now. @internal */
export function NextSection({ alert }: { alert: Alert }) {
  const classes = useStyles();
  const { pendingActions, assigned, status, heldBy } = alert;
  if (status === 'resolved') return null;
  return (
    <PageSection title="What happens next">
      {pendingActions.length > 0 ? (
        <ul className={classes.list} aria-label="What happens next">
          {pendingActions.map(action => (
            <Typography key={action.type} variant="body2" component="li">
              {pendingText(action)}{' '}
              <Countdown at={action.at} preposition="in" /> (
              <Until at={action.at} />)
            </Typography>
          ))}
        </ul>
      ) : (
        <Typography variant="body2" gutterBottom>
          {nextStepsText(alert)}
        </Typography>
      )}
      {!heldBy && (
        <Typography variant="body2" component="div" className={classes.people}>
          {assigned.length > 0 ? (
            <>
              Asked now
              {assigned.map(userRef => (
                <PersonLine key={userRef} userRef={userRef} />
              ))}
            </>
          ) : (
            'Nobody is asked at the moment.'
          )}
        </Typography>
      )}
    </PageSection>
  );
}
