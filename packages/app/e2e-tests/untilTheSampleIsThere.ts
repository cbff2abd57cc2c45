import { expect, FullConfig, request } from '@playwright/test';
import { boardTotals } from './portal';

/** The catalog takes in the sample organisation while the portal is up already. */
export default async function untilTheSampleIsThere({ projects }: FullConfig) {
  const portal = await request.newContext({ baseURL: projects[0].use.baseURL });
  await expect
    .poll(() => boardTotals(portal).catch(() => []), { timeout: 120_000 })
    .toContainEqual(['production', 49]);
  await portal.dispose();
}
