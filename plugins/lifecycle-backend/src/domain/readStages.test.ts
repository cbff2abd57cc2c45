import { Entity } from '@backstage/catalog-model';
import { builtInStages } from '@operability/plugin-lifecycle-common';
import fc from 'fast-check';
import { readStages } from './readStages';

const entity = (
  name: string,
  spec: unknown,
  metadata: Partial<Entity['metadata']> = {},
) =>
  ({
    apiVersion: 'operability.dev/v1alpha1',
    kind: 'LifecycleStage',
    metadata: { name, ...metadata },
    spec,
  } as Entity);

const live = entity('live', { order: 1, declares: 'production' });

describe('readStages', () => {
  it('uses the built-in stages while the catalog has none', () => {
    const { stages, problems } = readStages([]);
    expect(stages).toEqual(
      builtInStages.map(stage => ({ ...stage, brokenRules: [] })),
    );
    expect(problems).toEqual([]);
  });

  it('reads the stages of the catalog in their order', () => {
    const { stages, problems } = readStages([
      entity('live', {
        order: 7,
        lanes: 'system',
        declares: 'production',
        default: true,
        entry: { from: ['lab'], confirmations: [{ id: 'a', title: 'A' }] },
      }),
      entity('lab', { order: 2 }, { title: 'The lab', description: 'Odd.' }),
    ]);
    expect(problems).toEqual([]);
    expect(stages).toEqual([
      expect.objectContaining({
        name: 'lab',
        title: 'The lab',
        description: 'Odd.',
        terminal: false,
        default: false,
        entry: { checklists: [], confirmations: [], reason: 'optional' },
      }),
      expect.objectContaining({
        name: 'live',
        title: 'live',
        lanes: 'system',
        default: true,
        entry: expect.objectContaining({
          from: ['lab'],
          confirmations: [{ id: 'a', title: 'A' }],
        }),
      }),
    ]);
  });

  it.each([
    ['an order that is none', { order: 'first' }, /spec\.order: .*not used/],
    ['no order', {}, /spec\.order/],
    ['no spec', undefined, /spec\.order/],
    ['a spec that is a list', [], /spec\.order/],
  ])('leaves a stage out that has %s, and says so', (_, spec, message) => {
    const { stages, problems } = readStages([entity('odd', spec), live]);
    expect(stages.map(({ name }) => name)).toEqual(['live']);
    expect(problems).toEqual([
      { stage: 'odd', message: expect.stringMatching(message) },
    ]);
  });

  it('names what is wrong when it has to fall back to the built-in ones', () => {
    const { stages, problems } = readStages([entity('odd', {})]);
    expect(stages).toHaveLength(builtInStages.length);
    expect(problems).toMatchObject([{ stage: 'odd' }]);
  });

  it.each([
    ['consumers', { consumers: 'nobody' }],
    ['from', { from: 'lab' }],
    ['from', { from: [] }],
    ['plan', { plan: true }],
    ['reason', { reason: 'always' }],
    ['checklists', { checklists: [7] }],
    ['confirmations', { confirmations: [{ id: 'A b' }] }],
    ['form', { form: ['lab'] }],
    ['entry', 'closed'],
  ])('keeps a stage whose rule %s is broken, closed: %j', (rule, entry) => {
    const { stages, problems } = readStages([
      entity('live', { order: 1, entry }),
    ]);
    expect(stages[0].brokenRules).toEqual([
      { rule, message: expect.stringContaining(`spec.entry`) },
    ]);
    expect(problems).toEqual([
      {
        stage: 'live',
        message: expect.stringContaining('nothing enters this stage'),
      },
    ]);
  });

  it('keeps a stage closed whose entry is misspelt', () => {
    const { stages, problems } = readStages([
      entity('live', { order: 1, entyr: { from: ['lab'] } }),
    ]);
    expect(stages[0].brokenRules).toEqual([
      { rule: 'entyr', message: 'spec.entyr: no such field is known' },
    ]);
    expect(problems).toHaveLength(1);
  });

  it('keeps the rules beside a broken one', () => {
    const { stages } = readStages([
      entity('lab', { order: 1 }),
      entity('live', { order: 2, entry: { plan: 1, from: ['lab'] } }),
    ]);
    expect(stages[1].entry).toMatchObject({ from: ['lab'] });
  });

  it('names a from that leads nowhere, and never opens for it', () => {
    const { stages, problems } = readStages([
      entity('live', { order: 1, entry: { from: ['lab'] } }),
    ]);
    expect(stages[0].entry.from).toEqual(['lab']);
    expect(problems).toEqual([
      {
        stage: 'live',
        message:
          "spec.entry.from: there is no stage 'lab', so nothing enters from it",
      },
    ]);
  });

  it('names two stages at one place and two defaults for one value', () => {
    const spec = { order: 3, declares: 'production', default: true };
    const { stages, problems } = readStages([
      entity('b', spec),
      entity('a', spec),
      entity('c', { order: 4, default: true }),
    ]);
    expect(stages.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(problems).toEqual([
      { stage: 'b', message: "spec.order: 3 is the order of 'a' too" },
      {
        stage: 'b',
        message: "spec.default: 'a' is the default for 'production' already",
      },
      {
        stage: 'c',
        message: 'spec.default: has no effect without spec.declares',
      },
    ]);
  });

  it('takes the stage of the default namespace where two have one name', () => {
    const { stages, problems } = readStages([
      entity('live', { order: 9 }, { namespace: 'another' }),
      live,
    ]);
    expect(stages.map(({ order }) => order)).toEqual([1]);
    expect(problems).toMatchObject([{ stage: 'live' }]);
  });

  it('treats a terminal that cannot be read as terminal', () => {
    const { stages, problems } = readStages([
      entity('gone', { order: 1, terminal: 'yes' }),
    ]);
    expect(stages[0].terminal).toBe(true);
    expect(problems).toMatchObject([{ stage: 'gone' }]);
  });

  it('survives anything that can stand in YAML', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'B', 'c'), fc.jsonValue())),
        input => {
          const { stages } = readStages(
            input.map(([name, spec]) => entity(name, spec)),
          );
          expect(stages.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
