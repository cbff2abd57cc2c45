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

  it.each([
    [{ ...stage({ order: 1 }), kind: 'Component' }],
    [{ ...stage({}), apiVersion: 'operability.dev/v2' }],
    [{ ...stage({}), apiVersion: 'somebody-else.example/v1alpha1' }],
  ])('leaves other kinds and versions to others', entity => {
    expect(isLifecycleStage(entity)).toBe(false);
  });

  it.each([
    [{}],
    [{ order: 'first' }],
    [{ order: 1, colour: 'red' }],
    [{ order: 1, entry: 'closed' }],
    [{ order: 1, entry: { checklist: ['production'] } }],
    [{ order: 1, entry: { from: ['no-such-stage'] } }],
  ])('leaves %j to the lifecycle plugin, which names it on the board', spec => {
    expect(isLifecycleStage(stage(spec))).toBe(true);
  });

  it.each([[undefined], [null], ['order: 1'], [7], [[{ order: 1 }]]])(
    'refuses %j, which is no spec',
    spec => {
      expect(() => isLifecycleStage(stage(spec))).toThrow(
        expect.objectContaining({
          name: 'InputError',
          message: 'spec: must be an object',
        }),
      );
    },
  );
});
