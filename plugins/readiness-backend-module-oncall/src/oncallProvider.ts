import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { EntityOnCall } from '@operability/plugin-oncall-common';
import { OncallService } from '@operability/plugin-oncall-node';
import { pagerAnnotations } from '@operability/plugin-readiness-common';
import { ReadinessProvider } from '@operability/plugin-readiness-node';
import { AlertingReport, analyseAlerting, Drill } from './analyseAlerting';
import { drillsOf } from './drillsOf';

/** What asks on call. */
export interface OncallProviderOptions {
  oncall: Pick<OncallService, 'getOnCallByRefs' | 'listAlerts' | 'getAlert'>;
  auth: AuthService;
  /** The address of the portal, for evidence that can be opened. */
  appUrl?: string;
}

const check = 'alerts-human';

/** Answers from on call whether a human is alerted when a service is down. */
export function oncallProvider({
  oncall,
  auth,
  appUrl,
}: OncallProviderOptions): ReadinessProvider {
  const urlOf = (path: string) =>
    appUrl && `${appUrl.replace(/\/+$/, '')}/oncall/${path}`;
  return {
    id: 'oncall',
    checks: [check],
    every: 'PT15M',
    // The list of alerts takes them in its address.
    batchSize: 50,
    async evaluate({ items, now }) {
      const credentials = await auth.getOwnServiceCredentials();
      const entityRefs = items.map(({ entityRef }) => entityRef);
      const [onCall, drills] = await Promise.all([
        oncall.getOnCallByRefs({ entityRefs }, { credentials }),
        drillsOf(entityRefs, {
          oncall,
          credentials,
          urlOf: id => urlOf(`alerts/${id}`),
        }),
      ]);
      const known = new Map(onCall.items.map(one => [one.entityRef, one]));
      // What on call does not know yet gets no answer, which is unknown.
      return items.flatMap(({ entity, entityRef }) => {
        const answers = known.get(entityRef);
        if (!answers) return [];
        const report = reportOf(entity, answers, drills.get(entityRef), id =>
          urlOf(`policies/${id}`),
        );
        return [{ entityRef, check, ...analyseAlerting(report, now) }];
      });
    },
  };
}

function reportOf(
  entity: Entity,
  { policy, levels }: EntityOnCall,
  drill: Drill | undefined,
  policyUrl: (id: string) => string | undefined,
): AlertingReport {
  const { annotations = {} } = entity.metadata;
  return {
    policy: policy && {
      name: policy.name,
      levels: levels.length,
      url: policyUrl(policy.id),
    },
    onCall: levels.flatMap(({ people }) => people.map(one => one.userRef)),
    drill,
    otherPagers: pagerAnnotations.filter(name => annotations[name]),
  };
}
