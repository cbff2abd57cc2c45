import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { lifecycleStageLabel } from '@operability/plugin-lifecycle-common';
import { LabelComparison } from './LabelComparison';
import { RefreshQueue } from './RefreshQueue';
import { StageMap } from './StageMap';

const signal = new AbortController().signal;

function component(name: string, stage?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, labels: stage ? { [lifecycleStageLabel]: stage } : {} },
  };
}

function createComparison(pages: Entity[][]) {
  const auth = mockServices.auth();
  const logger = mockServices.logger.mock();
  const stages = new StageMap();
  const refreshEntity = jest.fn<Promise<void>, [string, unknown]>();
  const queue = new RefreshQueue({ auth, logger, catalog: { refreshEntity } });
  const streamEntities = jest.fn(async function* stream() {
    yield* pages;
  });
  const comparison = new LabelComparison({
    auth,
    logger,
    queue,
    stages,
    catalog: { streamEntities },
  });
  return {
    logger,
    stages,
    streamEntities,
    async compare(): Promise<string[]> {
      await comparison.run(signal);
      refreshEntity.mockClear();
      await queue.drain(signal);
      return refreshEntity.mock.calls.map(([entityRef]) => entityRef).sort();
    },
  };
}

const pages = [
  [component('right', 'production'), component('moved', 'production')],
  [component('unlabelled'), component('unplaced', 'sunset'), component('none')],
];
const placements = new Map([
  ['component:default/right', { stage: 'production', sequence: 1 }],
  ['component:default/moved', { stage: 'deprecated', sequence: 2 }],
  ['component:default/unlabelled', { stage: 'prototype', sequence: 3 }],
  ['component:default/vanished', { stage: 'sunset', sequence: 4 }],
]);
const wrong = [
  'component:default/moved',
  'component:default/unlabelled',
  'component:default/unplaced',
];

describe('LabelComparison', () => {
  it('asks nothing before the map is loaded', async () => {
    const { compare, streamEntities } = createComparison(pages);
    await compare();
    expect(streamEntities).not.toHaveBeenCalled();
  });

  it('refreshes exactly what is labelled wrongly, once a load', async () => {
    const { compare, stages, streamEntities } = createComparison(pages);
    stages.load(placements);
    await expect(compare()).resolves.toEqual(wrong);
    await expect(compare()).resolves.toEqual([]);
    expect(streamEntities).toHaveBeenCalledTimes(1);
    stages.load(placements);
    await expect(compare()).resolves.toEqual(wrong);
  });

  it('reads no kinds that are not on the board, but every label', async () => {
    const { compare, stages, streamEntities } = createComparison([]);
    stages.load(placements);
    await compare();
    expect(streamEntities).toHaveBeenCalledWith(
      expect.objectContaining({
        query: {
          $any: [
            { kind: { $in: ['component'] } },
            { [`metadata.labels.${lifecycleStageLabel}`]: { $exists: true } },
          ],
        },
      }),
      expect.anything(),
    );
  });

  it('begins again when the catalog fails half-way, and logs it once', async () => {
    const { compare, logger, stages, streamEntities } = createComparison(pages);
    stages.load(placements);
    streamEntities.mockImplementation(async function* broken() {
      yield pages[0];
      throw new Error('503');
    });
    for (let second = 0; second < 5; second += 1) await compare();
    expect(logger.warn).toHaveBeenCalledTimes(1);
    streamEntities.mockImplementation(async function* mended() {
      yield* pages;
    });
    await expect(compare()).resolves.toEqual(wrong);
  });
});
