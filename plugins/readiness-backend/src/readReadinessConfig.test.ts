import { mockServices } from '@backstage/backend-test-utils';
import { day } from './domain/day';
import { readReadinessConfig } from './readReadinessConfig';

function read(readiness?: object) {
  return readReadinessConfig(
    mockServices.rootConfig({ data: readiness ? { readiness } : {} }),
  );
}

describe('readReadinessConfig', () => {
  it('needs none', () => {
    expect(read()).toEqual({
      kinds: ['Component'],
      checks: {},
      checklists: {},
      providers: new Map(),
      badgesArePublic: false,
      retention: { evaluations: 7 * day, departed: 90 * day },
    });
  });

  it('hands checks and checklists on as they are written', () => {
    const checks = { one: { title: 7 }, two: 'rubbish' };
    const checklists = { ours: { checks: 'all' } };
    expect(read({ checks, checklists, kinds: ['API'] })).toMatchObject({
      kinds: ['API'],
      checks,
      checklists,
    });
  });

  it.each([
    [{ every: 'often' }, 'readiness.providers.robot.every'],
    [{ batchSize: 0 }, 'readiness.providers.robot.batchSize'],
    [{ concurrency: 1.5 }, 'readiness.providers.robot.concurrency'],
    ['fast', 'readiness.providers.robot'],
  ])('names the key of a provider that is written as %j', (robot, key) => {
    expect(() => read({ providers: { robot } })).toThrow(key);
  });

  it('reads how long things are kept, and names the key of what is no length', () => {
    expect(read({ retention: { departed: 'P1D' } }).retention).toEqual({
      evaluations: 7 * day,
      departed: day,
    });
    expect(() => read({ retention: { departed: 'a year' } })).toThrow(
      'readiness.retention.departed',
    );
  });

  it('reads how a provider is asked', () => {
    const robot = { every: 'PT5M', batchSize: 100, timeLimit: 'PT10S' };
    expect(read({ providers: { robot } }).providers).toEqual(
      new Map([['robot', robot]]),
    );
  });
});
