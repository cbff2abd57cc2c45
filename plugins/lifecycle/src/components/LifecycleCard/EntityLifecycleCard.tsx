import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  EntityInfoCard,
  entityRouteParams,
  entityRouteRef,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { EntityCard, Stage } from '@operability/plugin-lifecycle-common';
import { ErrorNotice, LoadingLines } from '@operability/ui-kit';
import { useState } from 'react';
import { useEntityCard } from '../../hooks/useEntityCard';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { useMove } from '../../hooks/useMove';
import { useStages } from '../../hooks/useStages';
import { entityFile } from '../../model/entityFile';
import { MoveDialog } from '../MoveDialog';
import { SunsetPlanDialog } from '../SunsetPlanDialog';
import { YamlChangeDialog } from '../YamlChangeDialog';
import { LifecycleCard } from './LifecycleCard';
import { LifecycleProblem } from './LifecycleProblem';

/** @internal */
export interface EntityLifecycleCardProps {
  /** Where the sunset is planned beside it. */
  hidesPlanning?: boolean;
}

/**
 * The card on an entity's page that says where it is in its life.
 *
 * @internal
 */
export function EntityLifecycleCard(props: EntityLifecycleCardProps) {
  const { entity } = useEntity();
  const query = useEntityCard(stringifyEntityRef(entity));
  const stages = useStages();
  useLiveUpdates();
  return (
    <EntityInfoCard title="Lifecycle">
      {query.data && !stages.isPending ? (
        <Content
          card={query.data}
          stages={stages.data?.items ?? []}
          hidesPlanning={props.hidesPlanning}
        />
      ) : (
        <>
          {!query.isError && <LoadingLines />}
          {query.isError && (
            <LifecycleProblem
              error={query.error}
              onRetry={() => query.refetch()}
            />
          )}
        </>
      )}
    </EntityInfoCard>
  );
}

type OpenDialog = 'move' | 'sunset' | 'yaml';

interface ContentProps extends EntityLifecycleCardProps {
  card: EntityCard;
  stages: Stage[];
}

function Content({ card, stages, hidesPlanning }: ContentProps) {
  const { entity } = useEntity();
  // To the server, confirming is a move to where the card is already.
  const confirm = useMove();
  const entityRoute = useRouteRef(entityRouteRef);
  const [dialog, setDialog] = useState<OpenDialog>();
  const close = () => setDialog(undefined);
  return (
    <>
      <LifecycleCard
        card={card}
        stages={stages}
        isConfirming={confirm.isPending}
        onConfirm={() => confirm.mutate({ card, to: card.stage })}
        onMove={() => setDialog('move')}
        onPlanSunset={hidesPlanning ? undefined : () => setDialog('sunset')}
        onShowYaml={() => setDialog('yaml')}
        readinessHref={`${entityRoute(entityRouteParams(entity))}/readiness`}
      />
      {confirm.error ? <ErrorNotice error={confirm.error} /> : null}
      <MoveDialog open={dialog === 'move'} onClose={close} card={card} />
      <SunsetPlanDialog
        open={dialog === 'sunset'}
        onClose={close}
        entityRef={stringifyEntityRef(entity)}
        title={card.title}
      />
      {card.drift && (
        <YamlChangeDialog
          open={dialog === 'yaml'}
          onClose={close}
          title={card.title}
          drift={card.drift}
          file={entityFile(entity)}
        />
      )}
    </>
  );
}
