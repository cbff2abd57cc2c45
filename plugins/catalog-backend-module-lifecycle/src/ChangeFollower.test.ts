import { mockServices } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { ChangeFollower } from './ChangeFollower';
import { RefreshQueue } from './RefreshQueue';
import { StageMap } from './StageMap';
import { FakeChangeFeed } from './__testUtils__/FakeChangeFeed';

const logplex = 'component:default/logplex';
const splunk = 'component:default/splunk';
const signal = new AbortController().signal;

function createFollower() {
  const feed = new FakeChangeFeed();
  const logger = mockServices.logger.mock();
  const auth = mockServices.auth();
  const stages = new StageMap();
  const refreshEntity = jest.fn<Promise<void>, [string, unknown]>();
  const queue = new RefreshQueue({ auth, logger, catalog: { refreshEntity } });
  const listChanges = jest.spyOn(feed, 'listChanges');
  const follower = new ChangeFollower({
    auth,
    logger,
    lifecycle: feed,
    queue,
    stages,
  });
  return {
    feed,
    follower,
    listChanges,
    logger,
    stages,
    /** What is to be refreshed after following once more. */
    async follow(): Promise<string[]> {
      await follower.follow(signal);
      refreshEntity.mockClear();
      await queue.drain(signal);
      return refreshEntity.mock.calls.map(([entityRef]) => entityRef).sort();
    },
  };
}

describe('ChangeFollower', () => {
  it('loads everything without refreshing it', async () => {
    const { feed, follow, stages } = createFollower();
    feed.place(logplex, 'production');
    feed.place(splunk, 'sunset');
    await expect(follow()).resolves.toEqual([]);
    expect(stages.isCurrent).toBe(true);
    expect(stages.loads).toBe(1);
    expect(stages.get(splunk)?.stage).toBe('sunset');
  });

  it('refreshes what was processed on a wrong guess before the load', async () => {
    const { feed, follow, stages } = createFollower();
    feed.place(logplex, 'production');
    stages.guess(logplex, undefined);
    await expect(follow()).resolves.toEqual([logplex]);
  });

  it('has the change in the map before anything is refreshed', async () => {
    const { feed, follow, stages } = createFollower();
    feed.place(logplex, 'production');
    await follow();
    feed.place(logplex, 'deprecated');
    feed.place(splunk, 'prototype');
    await expect(follow()).resolves.toEqual([logplex, splunk]);
    expect(stages.get(logplex)?.stage).toBe('deprecated');
    await expect(follow()).resolves.toEqual([]);
  });

  it('reads page by page until it is current', async () => {
    const { feed, follow, listChanges, stages } = createFollower();
    for (let n = 0; n < 12_001; n += 1) {
      feed.place(`component:default/c${n}`, 'production');
    }
    await follow();
    expect(listChanges.mock.calls.map(([query]) => query)).toEqual([
      { after: 0, limit: 5_000 },
      { after: 5_000, limit: 5_000 },
      { after: 10_000, limit: 5_000 },
    ]);
    expect(stages.get('component:default/c12000')?.stage).toBe('production');
  });

  it('is no truth as long as a part of the feed is missing', async () => {
    const { feed, follow, listChanges, stages } = createFollower();
    for (let n = 0; n < 5_001; n += 1) {
      feed.place(`component:default/c${n}`, 'production');
    }
    const first = await feed.listChanges({ limit: 5_000 });
    listChanges.mockResolvedValueOnce(first);
    feed.goDown();
    await follow();
    expect(stages.isCurrent).toBe(false);
    feed.comeBack();
    await follow();
    expect(stages.isCurrent).toBe(true);
  });

  it('is at its end also where the latest number is not in the catalog', async () => {
    const { feed, follow, stages } = createFollower();
    feed.place(logplex, 'production');
    feed.placeElsewhere();
    await follow();
    expect(stages.isCurrent).toBe(true);
    feed.calls = 0;
    await follow();
    expect(feed.calls).toBe(1);
  });

  it('keeps what it knows during an outage, which it logs once', async () => {
    const { feed, follow, logger, stages } = createFollower();
    feed.place(logplex, 'production');
    await follow();
    feed.goDown();
    for (let second = 0; second < 60; second += 1) await follow();
    expect(stages.isCurrent).toBe(false);
    expect(stages.get(logplex)?.stage).toBe('production');
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('ECONNREFUSED'),
    );
    feed.comeBack();
    feed.place(logplex, 'deprecated');
    await expect(follow()).resolves.toEqual([logplex]);
    expect(logger.info).toHaveBeenCalledTimes(1);
    feed.goDown();
    for (let second = 0; second < 3; second += 1) await follow();
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });

  it('does not call a plugin that is still starting an outage', async () => {
    const { feed, follow, logger } = createFollower();
    feed.goDown();
    await follow();
    await follow();
    feed.comeBack();
    await follow();
    expect(logger.warn).not.toHaveBeenCalled();
    expect(logger.info).not.toHaveBeenCalled();
  });

  it('gives up on an answer that does not come', async () => {
    const { follower, listChanges, stages, follow } = createFollower();
    await follow();
    const abort = new AbortController();
    listChanges.mockImplementationOnce(() => {
      setImmediate(() => abort.abort());
      return new Promise(() => {});
    });
    await follower.follow(abort.signal);
    expect(stages.isCurrent).toBe(false);
    await follow();
    expect(stages.isCurrent).toBe(true);
  });

  it('starts anew when the feed was set back', async () => {
    const { feed, follow, logger, stages } = createFollower();
    feed.place(logplex, 'development');
    feed.place(splunk, 'production');
    feed.place(logplex, 'production');
    await follow();
    feed.restore({ [logplex]: 'development' });
    await follow();
    expect(stages.isCurrent).toBe(true);
    expect(stages.get(logplex)?.stage).toBe('development');
    expect(stages.get(splunk)).toBeUndefined();
    expect(stages.loads).toBe(2);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('ends up where the feed is, whatever happened on the way', async () => {
    const entityRef = fc
      .integer({ min: 0, max: 5 })
      .map(n => `component:a/${n}`);
    const stage = fc.constantFrom('prototype', 'production', 'sunset');
    const step = fc.oneof(
      fc.record({ do: fc.constant('place' as const), entityRef, stage }),
      fc.record({
        do: fc.constantFrom(
          'elsewhere' as const,
          'down' as const,
          'back' as const,
          'follow' as const,
          'restore' as const,
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async steps => {
        const { feed, follower, stages } = createFollower();
        for (const one of steps) {
          if (one.do === 'place') feed.place(one.entityRef, one.stage);
          if (one.do === 'elsewhere') feed.placeElsewhere();
          if (one.do === 'down') feed.goDown();
          if (one.do === 'back') feed.comeBack();
          if (one.do === 'follow') await follower.follow(signal);
          if (one.do === 'restore') {
            feed.comeBack();
            feed.place('component:a/1', 'prototype');
            feed.place('component:a/1', 'sunset');
            await follower.follow(signal);
            // Now it knows of two changes at least, and the backup of one.
            feed.restore({ 'component:a/0': 'sunset' });
            await follower.follow(signal);
          }
        }
        feed.comeBack();
        await follower.follow(signal);
        expect(stages.isCurrent).toBe(true);
        for (let n = 0; n <= 5; n += 1) {
          const ref = `component:a/${n}`;
          expect(stages.get(ref)?.stage).toBe(feed.placements[ref]);
        }
      }),
    );
  });
});
