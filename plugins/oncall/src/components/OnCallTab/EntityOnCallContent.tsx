import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import {
  ErrorNotice,
  isBackendMissing,
  LoadingLines,
} from '@operability/ui-kit';
import { useEntityOnCall } from '../../hooks/useEntityOnCall';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { openStates } from '../../model/alertStates';
import { OnCallProblem } from '../OnCallCard';
import { EntityAlerts } from './EntityAlerts';
import { WhoAnswers } from './WhoAnswers';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      alignItems: 'start',
      gap: theme.spacing(3),
      gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 7fr)',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    column: { display: 'grid', gap: theme.spacing(3) },
  }),
  { name: 'OperabilityOnCallContent' },
);

/**
 * The tab of an entity about on call: who answers, what is open, and what was.
 *
 * @public
 */
export function EntityOnCallContent() {
  const classes = useStyles();
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const query = useEntityOnCall(entityRef);
  useLiveUpdates();
  const whoAnswers = (
    <EntityInfoCard title="Who answers">
      {query.error && query.data ? (
        <ErrorNotice
          error={query.error}
          title="This could not be renewed and may be old"
          onRetry={() => query.refetch()}
        />
      ) : null}
      {query.data && <WhoAnswers onCall={query.data} />}
      {query.isPending && <LoadingLines lines={6} />}
      {query.error && !query.data ? (
        <OnCallProblem error={query.error} onRetry={() => query.refetch()} />
      ) : null}
    </EntityInfoCard>
  );
  if (!query.data && isBackendMissing(query.error)) return whoAnswers;
  return (
    <div className={classes.root}>
      {/* In an element of its own a card is as high as what is in it. */}
      <div>{whoAnswers}</div>
      {/* Alerts have a permission of their own: they are shown all the same. */}
      <div className={classes.column}>
        <EntityInfoCard title="Open alerts">
          <EntityAlerts
            query={{ entityRef: [entityRef], status: [...openStates] }}
            label="Open alerts"
            empty={{
              title: 'Nothing is open',
              description:
                'An alert about it stands here until it is resolved.',
            }}
          />
        </EntityInfoCard>
        <EntityInfoCard title="Alerts before">
          <EntityAlerts
            query={{ entityRef: [entityRef], status: ['resolved'], limit: 20 }}
            label="Alerts before"
            empty={{
              title: 'There was none',
              description:
                'Resolved alerts stay here. Send a test page to see how one goes.',
            }}
          />
        </EntityInfoCard>
      </div>
    </div>
  );
}
