import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { AlertSummary } from '@operability/plugin-oncall-common';
import { OncallService } from '@operability/plugin-oncall-node';
import { Drill } from './analyseAlerting';
import { drillOf } from './drillOf';

interface DrillsOptions {
  oncall: Pick<OncallService, 'listAlerts' | 'getAlert'>;
  credentials: BackstageCredentials;
  /** The address of an alert's page. */
  urlOf: (alertId: string) => string | undefined;
}

/** The list is asked for in pages of these. */
const pageSize = 1000;

/** Older ones of an entity are not looked at: each is a question. */
const mostPerEntity = 5;

/**
 * The drills of entities: of each the last that a person acknowledged, else
 * the last one.
 */
export async function drillsOf(
  entityRefs: readonly string[],
  { oncall, credentials, urlOf }: DrillsOptions,
): Promise<ReadonlyMap<string, Drill>> {
  const byEntity = new Map<string, AlertSummary[]>();
  let cursor: string | undefined;
  do {
    const page = await oncall.listAlerts(
      {
        entityRef: [...entityRefs],
        drill: 'true',
        limit: pageSize,
        cursor,
      },
      { credentials },
    );
    for (const alert of page.items) {
      const { entityRef } = alert;
      if (entityRef === undefined) continue;
      byEntity.set(entityRef, [...(byEntity.get(entityRef) ?? []), alert]);
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  const found = await Promise.all(
    [...byEntity].map(async ([entityRef, alerts]) => {
      let last: Drill | undefined;
      // Newest first, as they are listed.
      for (const { id } of alerts.slice(0, mostPerEntity)) {
        const alert = await oncall.getAlert({ id }, { credentials });
        const drill = drillOf(alert, urlOf(id));
        last ??= drill;
        if (drill.acknowledged) return [[entityRef, drill]] as const;
      }
      return last ? ([[entityRef, last]] as const) : [];
    }),
  );
  return new Map(found.flat());
}
