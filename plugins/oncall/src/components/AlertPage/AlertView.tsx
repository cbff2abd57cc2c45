import { makeStyles } from '@material-ui/core/styles';
import { Alert } from '@operability/plugin-oncall-common';
import { useAlertAction } from '../../hooks/useAlert';
import { useOwnRef } from '../../hooks/useOwnRef';
import { AlertBell } from '../AlertBell';
import { ActionProblem } from './ActionProblem';
import { AdviceSection } from './AdviceSection';
import { AlertHeader } from './AlertHeader';
import { AlertTimeline } from './AlertTimeline';
import { FactsSection } from './FactsSection';
import { NextSection } from './NextSection';
import { PagesSection } from './PagesSection';
import { ResponseBar } from './ResponseBar';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      alignItems: 'start',
      gap: theme.spacing(3),
      gridTemplateAreas: "'head side' 'rest side'",
      gridTemplateColumns: 'minmax(0, 7fr) minmax(300px, 5fr)',
      gridTemplateRows: 'auto 1fr',
      // One under the other, so that the buttons can stick to the whole page.
      [theme.breakpoints.down('sm')]: {
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'stretch',
      },
      [theme.breakpoints.down('xs')]: {
        gap: theme.spacing(2),
        // What the fixed buttons would cover at the end of the page.
        paddingBottom: theme.spacing(18),
      },
    },
    head: { gridArea: 'head', minWidth: 0 },
    side: {
      gridArea: 'side',
      display: 'grid',
      gap: theme.spacing(3),
      position: 'sticky',
      top: theme.spacing(2),
      [theme.breakpoints.down('sm')]: { display: 'contents' },
    },
    rest: {
      gridArea: 'rest',
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
    },
  }),
  { name: 'OperabilityAlertView' },
);

/** All about one alert: what it is, what to do, what comes, what was. @internal */
export function AlertView({ alert }: { alert: Alert }) {
  const classes = useStyles();
  const me = useOwnRef();
  const action = useAlertAction(alert.id);
  return (
    <article className={classes.root} aria-label={`Alert ${alert.number}`}>
      <div className={classes.head}>
        <AlertHeader alert={alert} />
        {action.error && (
          <ActionProblem error={action.error} action={action.variables} />
        )}
      </div>
      <div className={classes.side}>
        <ResponseBar
          alert={alert}
          me={me}
          busyWith={action.isPending ? action.variables : undefined}
          onAction={action.mutate}
        />
        <AdviceSection alert={alert} />
      </div>
      <div className={classes.rest}>
        <NextSection alert={alert} />
        <AlertBell />
        <AlertTimeline timeline={alert.timeline} />
        <PagesSection pages={alert.pages} steps={alert.steps} />
        <FactsSection alert={alert} />
      </div>
    </article>
  );
}
