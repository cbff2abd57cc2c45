import { Entity } from '@backstage/catalog-model';
import { consumptionNeighbours, directConsumers } from './directConsumers';

const entity = (ref: string, relations: [string, string][] = []): Entity => {
  const [, kind, name] = /^(.+):default\/(.+)$/.exec(ref)!;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name },
    relations: relations.map(([type, to]) => ({
      type,
      targetRef: to.includes(':') ? to : `component:default/${to}`,
    })),
  };
};

const catalog = [
  entity('component:default/logplex', [
    ['dependencyOf', 'shushu'],
    ['dependsOn', 'redis'],
    ['ownedBy', 'group:default/runtime'],
    ['providesApi', 'api:default/logs'],
    ['providesApi', 'api:default/gone'],
    ['partOf', 'system:default/kernel'],
  ]),
  entity('component:default/shushu', [['dependencyOf', 'vault']]),
  entity('api:default/logs', [
    ['apiConsumedBy', 'cli'],
    ['apiConsumedBy', 'Component:default/Shushu'],
    ['apiConsumedBy', 'logplex'],
  ]),
  entity('system:default/kernel', [
    ['hasPart', 'logplex'],
    ['hasPart', 'shushu'],
    ['hasPart', 'api:default/inner'],
    ['dependencyOf', 'resource:default/report'],
  ]),
  entity('api:default/inner', [['apiConsumedBy', 'cli2']]),
];
const find = (ref: string) =>
  catalog.find(
    ({ kind, metadata }) => `${kind}:default/${metadata.name}` === ref,
  );
const consumersOf = (ref: string) => directConsumers(find(ref)!, find);

describe('directConsumers', () => {
  it('are what depends on it and what consumes an API it provides, once each', () => {
    expect(consumersOf('component:default/logplex')).toEqual([
      'component:default/cli',
      'component:default/shushu',
    ]);
  });

  it('of an API are who consumes it', () => {
    expect(consumersOf('api:default/inner')).toEqual([
      'component:default/cli2',
    ]);
  });

  it('of a system are those of its parts that lie outside it', () => {
    expect(consumersOf('system:default/kernel')).toEqual([
      'component:default/cli',
      'component:default/cli2',
      'component:default/vault',
      'resource:default/report',
    ]);
  });

  it('are none for an entity without relations', () => {
    expect(
      directConsumers({ ...catalog[0], relations: undefined }, find),
    ).toEqual([]);
  });
});

describe('consumptionNeighbours', () => {
  it('are the APIs it provides and the parts it has', () => {
    expect(consumptionNeighbours(catalog[0])).toEqual([
      'api:default/logs',
      'api:default/gone',
    ]);
    expect(consumptionNeighbours(catalog[3])).toEqual([
      'component:default/logplex',
      'component:default/shushu',
      'api:default/inner',
    ]);
  });
});
