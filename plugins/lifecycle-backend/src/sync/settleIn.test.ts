import { SyncOutcome } from './CatalogSync';
import { settleIn } from './settleIn';

const found = (entities: number): SyncOutcome => ({ ok: true, entities });
const failed: SyncOutcome = { ok: false };

/** Settles in with a catalog that gives these outcomes, the last one for ever. */
async function settle(
  outcomes: SyncOutcome[],
  controller = new AbortController(),
) {
  let now = 0;
  let comparisons = 0;
  const pauses: number[] = [];
  await settleIn({
    sync: {
      run: async () => {
        comparisons += 1;
        return outcomes[Math.min(comparisons, outcomes.length) - 1];
      },
    },
    clock: { now: () => now },
    signal: controller.signal,
    pause: async ms => {
      pauses.push(ms);
      now += ms;
    },
  });
  return { comparisons, pauses, now };
}

describe('settleIn', () => {
  it('goes on until the catalog answers and has stopped growing', async () => {
    expect(
      await settle([failed, found(0), found(40), found(102), found(102)]),
    ).toEqual({
      comparisons: 5,
      pauses: [1000, 1000, 2000, 2000],
      now: 6000,
    });
  });

  it('does not take two empty answers for a catalog that is filled', async () => {
    const { comparisons } = await settle([found(0), found(0), found(1)]);
    expect(comparisons).toBe(4);
  });

  it('gives up after two minutes', async () => {
    const { now, comparisons } = await settle([failed]);
    expect(now).toBeGreaterThanOrEqual(120_000);
    expect(comparisons).toBeLessThan(40);
  });

  it('ends with the backend', async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await settle([failed], controller)).toMatchObject({
      comparisons: 1,
      pauses: [],
    });
  });
});
