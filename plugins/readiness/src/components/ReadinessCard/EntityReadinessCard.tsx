import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  EntityInfoCard,
  entityRouteParams,
  entityRouteRef,
  useEntity,
} from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { EmptyNotice, LoadingLines } from '@operability/ui-kit';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { useScorecards } from '../../hooks/useScorecards';
import { nextSteps } from '../../model/nextSteps';
import { ReadinessProblem } from '../ReadinessProblem';
import { ScoreLine } from '../ScoreLine';
import { LineList } from './LineList';
import { NextSteps } from './NextSteps';

/**
 * The card on an entity's page with the lines of its checklists, and what to
 * do next.
 *
 * @internal
 */
export function EntityReadinessCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const scorecards = useScorecards(entityRef);
  const entityRoute = useRouteRef(entityRouteRef);
  useLiveUpdates();
  const tabHref = `${entityRoute(entityRouteParams(entity))}/readiness`;
  return (
    <EntityInfoCard title="Readiness">
      {scorecards.data ? (
        <>
          {scorecards.data.items.length === 0 && (
            <EmptyNotice
              title="No checklist applies to it"
              description="A checklist applies by kind and stage; see readiness.checklists in the configuration."
            />
          )}
          {scorecards.data.items.map(scorecard => (
            <section
              key={scorecard.checklist.id}
              aria-label={scorecard.checklist.title}
            >
              <Typography variant="subtitle1" component="h3">
                {scorecard.checklist.title}
              </Typography>
              <ScoreLine scorecard={scorecard} entityRef={entityRef} />
              <NextSteps
                steps={nextSteps(scorecard.results)}
                tabHref={tabHref}
              />
              <LineList
                label={`Lines of ${scorecard.checklist.title}`}
                results={scorecard.results}
                tabHref={tabHref}
              />
            </section>
          ))}
        </>
      ) : (
        <>
          {!scorecards.isError && <LoadingLines lines={5} />}
          {scorecards.isError && (
            <ReadinessProblem
              error={scorecards.error}
              onRetry={() => scorecards.refetch()}
            />
          )}
        </>
      )}
    </EntityInfoCard>
  );
}
