import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import Grid from '@material-ui/core/Grid';
import { LoadingLines } from '@operability/ui-kit';
import { useState } from 'react';
import { useEntityCard } from '../../hooks/useEntityCard';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { useStages } from '../../hooks/useStages';
import { History } from '../History';
import { EntityLifecycleCard, LifecycleProblem } from '../LifecycleCard';
import { SunsetPlanDialog } from '../SunsetPlanDialog';
import { GateSection } from './GateSection';
import { SunsetPlanSection } from './SunsetPlanSection';

/**
 * The tab of an entity about its life: where it is, what stands before its
 * next stage, when it goes away, and how it came here.
 *
 * @public
 */
export function EntityLifecycleContent() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const query = useEntityCard(entityRef);
  const stages = useStages();
  const [isPlanning, setIsPlanning] = useState(false);
  useLiveUpdates();

  const card = query.data;
  if (!card) {
    return (
      <EntityInfoCard title="Lifecycle">
        {query.isPending && <LoadingLines lines={6} />}
        {query.isError && (
          <LifecycleProblem
            error={query.error}
            onRetry={() => query.refetch()}
          />
        )}
      </EntityInfoCard>
    );
  }
  return (
    <Grid container spacing={3}>
      <Grid item xs={12} md={5} container spacing={3} alignContent="flex-start">
        <Grid item xs={12}>
          <EntityLifecycleCard />
        </Grid>
        <Grid item xs={12}>
          <EntityInfoCard title="Gate">
            <GateSection card={card} stages={stages.data?.items ?? []} />
          </EntityInfoCard>
        </Grid>
        <Grid item xs={12}>
          <EntityInfoCard title="Sunset plan">
            <SunsetPlanSection
              plan={card.sunsetPlan}
              onPlan={card.canMove ? () => setIsPlanning(true) : undefined}
            />
          </EntityInfoCard>
        </Grid>
      </Grid>
      <Grid item xs={12} md={7}>
        <EntityInfoCard title="History">
          <History cardId={card.id} />
        </EntityInfoCard>
      </Grid>
      <SunsetPlanDialog
        open={isPlanning}
        onClose={() => setIsPlanning(false)}
        entityRef={entityRef}
        title={card.title}
      />
    </Grid>
  );
}
