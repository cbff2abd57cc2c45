import { expect, FullConfig, request } from '@playwright/test';
import { cardsOnBoard, readAs } from './portal';

/** The catalog takes in the sample organisation while the portal is up already. */
export default async function untilTheSampleIsThere({ projects }: FullConfig) {
  const portal = await request.newContext({ baseURL: projects[0].use.baseURL });
  await expect
    .poll(() => cardsOnBoard(portal).catch(() => 0), { timeout: 120_000 })
    .toBe(102);
  // Its people have something to do there before anybody looks around.
  await expect
    .poll(
      async () => {
        const answer = await portal.get('/api/sample-records');
        return (await answer.json()).waitingFor;
      },
      { timeout: 120_000 },
    )
    .toEqual([]);
  // Made-up pages are there at once, and find their people once the catalog knows them.
  await expect
    .poll(
      async () => {
        const { items } = await readAs<{ items: { timeZone?: string }[] }>(
          portal,
          'beacon-lynx',
          '/api/pager-burden/pages?data=sample&team=group:default/routing&limit=1',
        );
        return items[0]?.timeZone;
      },
      { timeout: 180_000 },
    )
    .toMatch(/^America|^Australia/);
  await portal.dispose();
}
