import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
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
  { name: 'OperabilityLifecycleContent' },
);

/**
 * The tab of an entity about its life: where it is, what stands before its
 * next stage, when it goes away, and how it came here.
 *
 * @public
 */
export function EntityLifecycleContent() {
  const classes = useStyles();
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
    <div className={classes.root}>
      <div className={classes.column}>
        <EntityLifecycleCard hidesPlanning />
        <EntityInfoCard title="Gate">
          <GateSection card={card} stages={stages.data?.items ?? []} />
        </EntityInfoCard>
        <EntityInfoCard title="Sunset plan">
          <SunsetPlanSection
            plan={card.sunsetPlan}
            onPlan={card.canMove ? () => setIsPlanning(true) : undefined}
          />
        </EntityInfoCard>
      </div>
      {/* In an element of its own the card is as high as what is in it. */}
      <div>
        <EntityInfoCard title="History">
          <History cardId={card.id} />
        </EntityInfoCard>
      </div>
      <SunsetPlanDialog
        open={isPlanning}
        onClose={() => setIsPlanning(false)}
        entityRef={entityRef}
        title={card.title}
      />
    </div>
  );
}
