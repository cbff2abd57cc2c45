import { toIso } from '@operability/backend-kit';
import { SunsetPlan } from '@operability/plugin-lifecycle-common';
import { StoredPlan } from '../store/Placement';

/** A sunset plan as the API shows it. */
export function toPlan({ updatedAt, ...plan }: StoredPlan): SunsetPlan {
  return { ...plan, updatedAt: toIso(updatedAt) };
}
