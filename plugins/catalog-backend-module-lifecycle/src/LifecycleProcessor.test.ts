import { Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { lifecycleStageLabel } from '@operability/plugin-lifecycle-common';
import { LifecycleProcessor } from './LifecycleProcessor';
import { StageMap } from './StageMap';

const location = { type: 'url', target: 'https://example.com/catalog.yaml' };
const ref = 'component:default/logplex';
const production = { stage: 'production', sequence: 3 };

function logplex(labels?: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'Logplex', labels },
    spec: { type: 'service', lifecycle: 'experimental', owner: 'runtime' },
  };
}

/** As the catalog does it: what was set in a run is there in the next. */
class FakeCache {
  state: JsonObject;

  constructor(state: JsonObject = {}) {
    this.state = state;
  }

  async get<T extends JsonValue>(key: string): Promise<T | undefined> {
    return this.state[key] as T | undefined;
  }

  set = jest.fn(async (key: string, value: JsonValue) => {
    this.state = { ...this.state, [key]: value };
  });
}

async function process(options: {
  stages: StageMap;
  entity?: Entity;
  cache?: FakeCache;
}) {
  const { stages, entity = logplex(), cache = new FakeCache() } = options;
  const processor = new LifecycleProcessor(stages);
  const emit = jest.fn();
  const preProcessed = await processor.preProcessEntity(
    entity,
    location,
    emit,
    location,
    cache,
  );
  const processed = await processor.postProcessEntity(
    preProcessed,
    location,
    emit,
  );
  return {
    cache,
    entity: processed,
    emitted: emit.mock.calls.map(([result]) => result),
    stage: processed.metadata.labels?.[lifecycleStageLabel],
  };
}

function loaded(
  placements: Record<string, { stage: string; sequence: number }>,
) {
  const stages = new StageMap();
  stages.load(new Map(Object.entries(placements)));
  return stages;
}

describe('LifecycleProcessor', () => {
  it('shows the stage as a label and a pair of relations', async () => {
    const { emitted, entity } = await process({
      stages: loaded({ [ref]: production }),
      entity: logplex({ 'operability.dev/tier': '1' }),
    });
    expect(entity).toEqual(
      logplex({
        'operability.dev/tier': '1',
        [lifecycleStageLabel]: 'production',
      }),
    );
    const component = {
      kind: 'Component',
      namespace: 'default',
      name: 'Logplex',
    };
    const stage = {
      kind: 'LifecycleStage',
      namespace: 'default',
      name: 'production',
    };
    expect(emitted).toEqual([
      {
        type: 'relation',
        relation: {
          source: component,
          type: 'inLifecycleStage',
          target: stage,
        },
      },
      {
        type: 'relation',
        relation: {
          source: stage,
          type: 'lifecycleStageOf',
          target: component,
        },
      },
    ]);
  });

  it('does not change the entity it was given', async () => {
    const entity = logplex({ 'operability.dev/tier': '1' });
    await process({ stages: loaded({ [ref]: production }), entity });
    expect(entity).toEqual(logplex({ 'operability.dev/tier': '1' }));
  });

  it('leaves entities alone that are not on the board', async () => {
    const entity = logplex();
    const result = await process({ stages: loaded({}), entity });
    expect(result.entity).toBe(entity);
    expect(result.emitted).toEqual([]);
    expect(result.cache.set).not.toHaveBeenCalled();
  });

  it.each([
    ['wins over', { [ref]: production }, 'production'],
    ['takes away, off the board,', {}, undefined],
  ])('%s a label written by hand', async (_, placements, stage) => {
    const result = await process({
      stages: loaded(placements),
      entity: logplex({ [lifecycleStageLabel]: 'sunset' }),
    });
    expect(result.stage).toBe(stage);
  });

  it('leaves labels of a wrong type for the catalog to refuse', async () => {
    const entity = logplex('none' as unknown as Record<string, string>);
    const processor = new LifecycleProcessor(loaded({ [ref]: production }));
    await expect(
      processor.preProcessEntity(
        entity,
        location,
        jest.fn(),
        location,
        new FakeCache(),
      ),
    ).resolves.toBe(entity);
  });

  it('repeats the label while the map is not loaded yet', async () => {
    const first = await process({ stages: loaded({ [ref]: production }) });
    const { emitted, stage } = await process({
      stages: new StageMap(),
      cache: new FakeCache(first.cache.state),
    });
    expect(stage).toBe('production');
    expect(emitted).toHaveLength(2);
  });

  it('keeps the newer of map and memory while the feed does not answer', async () => {
    const stages = loaded({ [ref]: production });
    stages.markStale();
    const newer = { placement: { stage: 'deprecated', sequence: 4 } };
    const behind = await process({ stages, cache: new FakeCache(newer) });
    expect(behind.stage).toBe('deprecated');
    const older = { placement: { stage: 'development', sequence: 2 } };
    const ahead = await process({ stages, cache: new FakeCache(older) });
    expect(ahead.stage).toBe('production');
    expect(ahead.cache.state).toEqual({ placement: production });
  });

  it('believes the map and nothing else once it is loaded', async () => {
    const cache = new FakeCache({
      placement: { stage: 'deprecated', sequence: 99 },
    });
    const { stage } = await process({
      stages: loaded({ [ref]: production }),
      cache,
    });
    expect(stage).toBe('production');
    expect(cache.state).toEqual({ placement: production });
  });

  it('forgets an entity that is no longer on the board', async () => {
    const cache = new FakeCache({ placement: production });
    await expect(process({ stages: loaded({}), cache })).resolves.toMatchObject(
      { stage: undefined },
    );
    await expect(
      process({ stages: new StageMap(), cache }),
    ).resolves.toMatchObject({ stage: undefined });
  });

  it.each([['production'], [{ stage: 1 }], [['production']], [null]])(
    'ignores a memory that is not its own: %j',
    async placement => {
      const cache = new FakeCache({ placement });
      await expect(
        process({ stages: new StageMap(), cache }),
      ).resolves.toMatchObject({ stage: undefined });
    },
  );
});
