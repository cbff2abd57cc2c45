import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { EmptyNotice, LoadingLines } from '@operability/ui-kit';
import { useChecks } from '../../hooks/useDefinitions';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { useScorecards } from '../../hooks/useScorecards';
import { ReadinessProblem } from '../ReadinessProblem';
import { EvaluateButton } from './EvaluateButton';
import { HistorySection } from './HistorySection';
import { ScorecardSection } from './ScorecardSection';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
    },
  }),
  { name: 'OperabilityReadinessContent' },
);

/**
 * The tab of an entity with its checklists line by line, what can be done about
 * each, and how they went.
 *
 * @public
 */
export function EntityReadinessContent() {
  const classes = useStyles();
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const scorecards = useScorecards(entityRef);
  const checks = useChecks();
  useLiveUpdates();

  if (!scorecards.data) {
    return (
      <EntityInfoCard title="Readiness">
        {scorecards.isPending && <LoadingLines lines={8} />}
        {scorecards.isError && (
          <ReadinessProblem
            error={scorecards.error}
            onRetry={() => scorecards.refetch()}
          />
        )}
      </EntityInfoCard>
    );
  }
  const { items, may } = scorecards.data;
  return (
    <div className={classes.root}>
      {may.evaluate && (
        <div>
          <EvaluateButton entityRef={entityRef} />
        </div>
      )}
      {items.length === 0 && (
        <EmptyNotice
          title="No checklist applies to it"
          description="A checklist applies by kind and stage; see readiness.checklists in the configuration."
        />
      )}
      {items.map(scorecard => (
        <ScorecardSection
          key={scorecard.checklist.id}
          entityRef={entityRef}
          scorecard={scorecard}
          may={may}
          checks={checks.data?.items ?? []}
        />
      ))}
      {items.map(scorecard => (
        <EntityInfoCard
          key={scorecard.checklist.id}
          title={`History of ${scorecard.checklist.title}`}
        >
          <HistorySection entityRef={entityRef} scorecard={scorecard} />
        </EntityInfoCard>
      ))}
    </div>
  );
}
