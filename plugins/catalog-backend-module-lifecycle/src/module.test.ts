import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { lifecycleStageLabel } from '@operability/plugin-lifecycle-common';
import { FakeChangeFeed } from './__testUtils__/FakeChangeFeed';
import { startCatalog, TestCatalog } from './__testUtils__/startCatalog';

jest.setTimeout(60_000);

const ref = 'component:default/logplex';
/** How soon a move shows in the catalog, in milliseconds. */
const promised = 5_000;

function logplex(description?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'logplex', description },
    spec: { type: 'service', lifecycle: 'production', owner: 'runtime' },
  };
}

function stage(name: string, spec: Entity['spec']): Entity {
  return {
    apiVersion: 'operability.dev/v1alpha1',
    kind: 'LifecycleStage',
    metadata: { name },
    spec,
  };
}

const stages = [
  stage('production', { order: 1 }),
  stage('deprecated', { order: 2, entry: { reason: 'required' } }),
];

/** Asks until the answer is as wanted or the time is over; the last answer. */
async function eventually<T>(
  ask: () => Promise<T>,
  isWanted: (answer: T) => boolean,
): Promise<T> {
  const until = Date.now() + promised;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer) || Date.now() > until) return answer;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

describe('catalogModuleLifecycle', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const running: TestCatalog[] = [];
  let feed: FakeChangeFeed;
  let knex: Awaited<ReturnType<typeof databases.init>>;

  async function start(): Promise<TestCatalog> {
    const catalog = await startCatalog({ feed, knex });
    running.push(catalog);
    return catalog;
  }

  async function labelOf(catalog: TestCatalog): Promise<string | undefined> {
    const entity = await catalog.get(ref);
    return entity?.metadata.labels?.[lifecycleStageLabel];
  }

  /** Waits for a label as long as is promised; the last one seen. */
  function labelBecomes(catalog: TestCatalog, wanted: string) {
    return eventually(
      () => labelOf(catalog),
      label => label === wanted,
    );
  }

  /** Waits for the number of an entity's relations; the last ones seen. */
  function relationsOf(catalog: TestCatalog, entityRef: string, count: number) {
    return eventually(
      async () => {
        const { relations = [] } = (await catalog.get(entityRef)) ?? {};
        return relations
          .map(({ type, targetRef }) => `${type} ${targetRef}`)
          .filter(relation => !relation.startsWith('ownedBy'));
      },
      relations => relations.length === count,
    );
  }

  /** Makes the catalog process the entity, and waits for that. */
  async function process(catalog: TestCatalog, description: string) {
    await catalog.provide([logplex(description)]);
    const entity = await eventually(
      () => catalog.get(ref),
      seen => seen?.metadata.description === description,
    );
    expect(entity?.metadata.description).toBe(description);
  }

  beforeEach(async () => {
    feed = new FakeChangeFeed();
    knex = await databases.init('SQLITE_3');
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map(catalog => catalog.stop()));
  });

  it('shows a stage as a label and both relations, and every move in time', async () => {
    feed.place(ref, 'production');
    const catalog = await start();
    await catalog.provide([logplex(), ...stages]);
    await expect(labelBecomes(catalog, 'production')).resolves.toBe(
      'production',
    );
    await expect(
      relationsOf(catalog, 'lifecyclestage:default/production', 1),
    ).resolves.toEqual([`lifecycleStageOf ${ref}`]);
    await expect(relationsOf(catalog, ref, 1)).resolves.toEqual([
      'inLifecycleStage lifecyclestage:default/production',
    ]);

    feed.place(ref, 'deprecated');
    await expect(labelBecomes(catalog, 'deprecated')).resolves.toBe(
      'deprecated',
    );
    await expect(
      relationsOf(catalog, 'lifecyclestage:default/deprecated', 1),
    ).resolves.toEqual([`lifecycleStageOf ${ref}`]);
    await expect(
      relationsOf(catalog, 'lifecyclestage:default/production', 0),
    ).resolves.toEqual([]);
    await expect(relationsOf(catalog, ref, 1)).resolves.toEqual([
      'inLifecycleStage lifecyclestage:default/deprecated',
    ]);
  });

  it('labels an entity that is placed after it came into the catalog', async () => {
    const catalog = await start();
    await process(catalog, 'not placed yet');
    await expect(labelOf(catalog)).resolves.toBeUndefined();
    feed.place(ref, 'production');
    await expect(labelBecomes(catalog, 'production')).resolves.toBe(
      'production',
    );
  });

  it('serves a broken stage as it was written, for the board to name it', async () => {
    const catalog = await start();
    const spec = { order: 'first', entry: { reasons: 'any' } };
    await catalog.provide([...stages, stage('odd', spec)]);
    const served = await eventually(
      () => catalog.get('lifecyclestage:default/odd'),
      entity => entity !== undefined,
    );
    expect(served?.spec).toEqual(spec);
  });

  it('refuses a stage without a spec', async () => {
    const catalog = await start();
    await expect(
      catalog.validate(stage('production', undefined)),
    ).resolves.toMatchObject({
      valid: false,
      errors: [{ message: expect.stringContaining('spec: must be an object') }],
    });
    await expect(catalog.validate(stages[0])).resolves.toEqual({ valid: true });
  });

  it('keeps the labels through an outage of the feed and a restart in it', async () => {
    feed.place(ref, 'production');
    const before = await start();
    await before.provide([logplex()]);
    await expect(labelBecomes(before, 'production')).resolves.toBe(
      'production',
    );

    feed.goDown();
    const asked = feed.calls;
    await eventually(
      async () => feed.calls,
      calls => calls > asked,
    );
    await process(before, 'processed while the feed is down');
    await expect(labelOf(before)).resolves.toBe('production');
    await before.stop();

    const after = await start();
    await process(after, 'processed before the map was ever loaded');
    await expect(labelOf(after)).resolves.toBe('production');

    feed.place(ref, 'deprecated');
    feed.comeBack();
    await expect(labelBecomes(after, 'deprecated')).resolves.toBe('deprecated');
  });

  it('corrects what changed while the portal was down', async () => {
    feed.place(ref, 'production');
    const before = await start();
    await before.provide([logplex()]);
    await expect(labelBecomes(before, 'production')).resolves.toBe(
      'production',
    );
    await before.stop();

    feed.place(ref, 'deprecated');
    const after = await start();
    await expect(labelBecomes(after, 'deprecated')).resolves.toBe('deprecated');
  });
});
