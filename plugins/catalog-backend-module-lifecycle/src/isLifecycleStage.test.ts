import { Entity } from '@backstage/catalog-model';
import { builtInStages } from '@operability/plugin-lifecycle-common';
import { isLifecycleStage } from './isLifecycleStage';

function stage(spec?: unknown): Entity {
  return {
    apiVersion: 'operability.dev/v1alpha1',
    kind: 'LifecycleStage',
    metadata: { name: 'production' },
    spec: spec as Entity['spec'],
  };
}

describe('isLifecycleStage', () => {
  it.each(builtInStages.map(one => [one.name, one] as const))(
    'takes the rules of the built-in stage %s',
    (_, { order, lanes, declares, terminal, entry }) => {
      const spec = { order, lanes, declares, terminal, entry };
      expect(isLifecycleStage(stage(JSON.parse(JSON.stringify(spec))))).toBe(
        true,
      );
    },
  );

  it('takes the shortest stage there is', () => {
    expect(isLifecycleStage(stage({ order: 1 }))).toBe(true);
  });

  it.each([
    [{ ...stage({ order: 1 }), kind: 'Component' }],
    [{ ...stage({}), apiVersion: 'operability.dev/v2' }],
    [{ ...stage({}), apiVersion: 'somebody-else.example/v1alpha1' }],
  ])('leaves other kinds and versions to others', entity => {
    expect(isLifecycleStage(entity)).toBe(false);
  });

  it.each([
    [undefined, 'spec: '],
    ['order: 1', 'spec: '],
    [{}, 'spec.order: '],
    [{ order: 'first' }, 'spec.order: '],
    [{ order: 1.5 }, 'spec.order: '],
    [{ order: 1, lanes: 'owner' }, 'spec.lanes: '],
    [{ order: 1, terminal: 'yes' }, 'spec.terminal: '],
    [{ order: 1, entry: { from: [] } }, 'spec.entry.from: '],
    [{ order: 1, entry: { reason: 'always' } }, 'spec.entry.reason: '],
    [
      { order: 1, entry: { confirmations: [{ id: 'a b', title: 'A' }] } },
      'spec.entry.confirmations.0.id: ',
    ],
    [{ order: 1, colour: 'red' }, 'spec: Unrecognized key: "colour"'],
    [
      { order: 1, entry: { checklist: ['production'] } },
      'spec.entry: Unrecognized key: "checklist"',
    ],
    [
      { order: 1, entry: { confirmations: [{ id: 'a', title: 'A', by: 1 }] } },
      'spec.entry.confirmations.0: Unrecognized key: "by"',
    ],
  ])('refuses %j and says where', (spec, place) => {
    expect(() => isLifecycleStage(stage(spec))).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(place),
      }),
    );
  });

  it('names everything that is wrong at once', () => {
    expect(() => isLifecycleStage(stage({ order: -1, lanes: 1 }))).toThrow(
      /^spec\.order: .+; spec\.lanes: .+$/,
    );
  });

  it('leaves the meaning to the lifecycle plugin', () => {
    const spec = { order: 1, entry: { from: ['no-such-stage'] } };
    expect(isLifecycleStage(stage(spec))).toBe(true);
  });
});
