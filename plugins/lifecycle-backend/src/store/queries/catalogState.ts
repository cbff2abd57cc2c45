import { toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { StageSet } from '../../domain/stages';
import { CatalogState } from '../LifecycleStore';

interface CatalogSyncRow {
  id: number;
  succeeded_at: number | string | null;
  failed_at: number | string | null;
  failure: string | null;
  stages: string | null;
}

const theRow = { id: 1 };

export async function getCatalogState(database: Knex): Promise<CatalogState> {
  const row = await database<CatalogSyncRow>('catalog_sync')
    .where(theRow)
    .first();
  const instant = (value: number | string | null | undefined) =>
    value === null || value === undefined ? undefined : toInteger(value);
  return {
    succeededAt: instant(row?.succeeded_at),
    failedAt: instant(row?.failed_at),
    failure: row?.failure ?? undefined,
    stages: row?.stages ? JSON.parse(row.stages) : undefined,
  };
}

export async function recordSuccess(
  database: Knex,
  at: number,
  stages: StageSet,
): Promise<void> {
  await database<CatalogSyncRow>('catalog_sync')
    .where(theRow)
    .update({
      succeeded_at: at,
      failed_at: null,
      failure: null,
      stages: JSON.stringify(stages),
    });
}

export async function recordFailure(
  database: Knex,
  at: number,
  failure: string,
): Promise<void> {
  await database<CatalogSyncRow>('catalog_sync')
    .where(theRow)
    .update({ failed_at: at, failure });
}
