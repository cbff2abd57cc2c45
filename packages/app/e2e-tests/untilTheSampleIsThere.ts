import { expect, FullConfig, request } from '@playwright/test';
import { cardsOnBoard } from './portal';

/** The catalog takes in the sample organisation while the portal is up already. */
export default async function untilTheSampleIsThere({ projects }: FullConfig) {
  const portal = await request.newContext({ baseURL: projects[0].use.baseURL });
  await expect
    .poll(() => cardsOnBoard(portal).catch(() => 0), { timeout: 120_000 })
    .toBe(102);
  await portal.dispose();
}
