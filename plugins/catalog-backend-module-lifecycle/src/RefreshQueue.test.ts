import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { RefreshQueue } from './RefreshQueue';

const signal = new AbortController().signal;
const refs = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => `component:default/c${from + n}`);

function createQueue() {
  const logger = mockServices.logger.mock();
  const refreshEntity = jest
    .fn<Promise<void>, [string, unknown]>()
    .mockResolvedValue(undefined);
  const auth = mockServices.auth({ pluginId: 'catalog' });
  const queue = new RefreshQueue({ auth, logger, catalog: { refreshEntity } });
  return {
    logger,
    queue,
    refreshEntity,
    async drained(): Promise<string[]> {
      refreshEntity.mockClear();
      await queue.drain(signal);
      return refreshEntity.mock.calls.map(([entityRef]) => entityRef);
    },
  };
}

describe('RefreshQueue', () => {
  it('asks as the catalog plugin, once for each entity', async () => {
    const { drained, queue, refreshEntity } = createQueue();
    queue.add(refs(0, 1));
    queue.add(refs(0, 1));
    await expect(drained()).resolves.toEqual(refs(0, 1));
    expect(refreshEntity).toHaveBeenCalledWith(refs(0, 1)[0], {
      credentials: expect.objectContaining({
        principal: { type: 'service', subject: 'plugin:catalog' },
      }),
    });
    await expect(drained()).resolves.toEqual([]);
  });

  it('does not let a move wait behind many first placements', async () => {
    const { drained, queue } = createQueue();
    queue.add(refs(0, 10_000));
    await expect(drained()).resolves.toHaveLength(100);
    queue.add(refs(3, 4));
    const batch = await drained();
    expect(batch).toHaveLength(100);
    expect(batch[0]).toBe(refs(3, 4)[0]);
  });

  it('asks for ten at a time', async () => {
    const { queue, refreshEntity } = createQueue();
    let open = 0;
    let most = 0;
    refreshEntity.mockImplementation(async () => {
      open += 1;
      most = Math.max(most, open);
      await new Promise(setImmediate);
      open -= 1;
    });
    queue.add(refs(0, 50));
    await queue.drain(signal);
    expect(refreshEntity).toHaveBeenCalledTimes(50);
    expect(most).toBe(10);
  });

  it('keeps what failed for the next time, and logs the outage once', async () => {
    const { drained, logger, queue, refreshEntity } = createQueue();
    queue.add(refs(0, 15));
    refreshEntity.mockRejectedValue(new Error('503'));
    for (let second = 0; second < 10; second += 1) {
      await expect(drained()).resolves.toHaveLength(10);
    }
    expect(logger.warn).toHaveBeenCalledTimes(1);
    refreshEntity.mockResolvedValue(undefined);
    expect((await drained()).sort()).toEqual(refs(0, 15).sort());
    expect(logger.info).toHaveBeenCalledTimes(1);
  });

  it('forgets entities that have left the catalog', async () => {
    const { drained, queue, refreshEntity } = createQueue();
    queue.add(refs(0, 2));
    refreshEntity.mockRejectedValueOnce(new NotFoundError('no such entity'));
    refreshEntity.mockRejectedValueOnce(
      Object.assign(new Error('Request failed with 404'), {
        cause: new NotFoundError('no such entity'),
      }),
    );
    await expect(drained()).resolves.toHaveLength(2);
    await expect(drained()).resolves.toEqual([]);
  });

  it('keeps an entity that changes while it is refreshed', async () => {
    const { drained, queue, refreshEntity } = createQueue();
    queue.add(refs(0, 1));
    refreshEntity.mockImplementationOnce(async () => queue.add(refs(0, 1)));
    await drained();
    await expect(drained()).resolves.toEqual(refs(0, 1));
  });

  it('gives up on an answer that does not come, and asks again', async () => {
    const { drained, queue, refreshEntity } = createQueue();
    queue.add(refs(0, 1));
    const abort = new AbortController();
    refreshEntity.mockImplementationOnce(() => {
      setImmediate(() => abort.abort());
      return new Promise(() => {});
    });
    await queue.drain(abort.signal);
    await expect(drained()).resolves.toEqual(refs(0, 1));
  });
});
