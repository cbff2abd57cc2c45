import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { NewPlan } from '../LifecycleStore';
import { StoredPlan } from '../Placement';
import { PlanRow, plans, toPlan } from './rows';

export async function getPlan(
  database: Knex,
  placementId: string,
): Promise<StoredPlan | undefined> {
  const row = await plans(database)
    .where({ placement_id: placementId })
    .first();
  return row && toPlan(row);
}

export async function putPlan(
  database: Knex,
  plan: NewPlan,
): Promise<StoredPlan | undefined> {
  const row: PlanRow = {
    placement_id: plan.placementId,
    deprecate_on: plan.deprecateOn,
    deactivate_on: plan.deactivateOn,
    sunset_on: plan.sunsetOn,
    replacement_ref: plan.replacementRef ?? null,
    guide_url: plan.guideUrl ?? null,
    reason: plan.reason,
    version: plan.version + 1,
    updated_by: plan.updatedBy ?? null,
    updated_at: plan.updatedAt,
  };
  if (plan.version === 0) {
    try {
      await plans(database).insert(row);
    } catch (error) {
      if (isDatabaseConflictError(error)) return undefined;
      throw error;
    }
    return toPlan(row);
  }
  const updated = await plans(database)
    .where({ placement_id: plan.placementId, version: plan.version })
    .update(row);
  return updated ? toPlan(row) : undefined;
}
