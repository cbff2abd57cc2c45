import {
  TIER,
  CAPABILITY,
  ofKind,
  refOf,
  titleOf,
  stageOf,
  liveConsumersOf,
  componentCalled,
} from './__testUtils__/organisation';

describe('the components of the sample organisation', () => {
  it('each have an owner, a tier, a capability and a description', () => {
    const incomplete = ofKind('Component').filter(
      ({ metadata, spec }) =>
        !spec?.owner ||
        !/^[1-4]$/.test(metadata.labels?.[TIER] ?? '') ||
        !metadata.labels?.[CAPABILITY] ||
        !metadata.description,
    );
    expect(incomplete.map(refOf)).toEqual([]);
  });

  it("show the talk's doubles: two ways to route, two to keep a database, many to measure", () => {
    const doing = (capability: string) =>
      ofKind('Component')
        .filter(({ metadata }) => metadata.labels?.[CAPABILITY] === capability)
        .map(titleOf)
        .sort();
    expect(doing('routing')).toEqual(['hermes', 'wolfpack']);
    expect(doing('database')).toEqual(['balrog', 'bob']);
    expect(doing('metrics').length).toBeGreaterThanOrEqual(5);
  });

  it('leave nothing live that depends on what is switched off or gone', () => {
    const leanedOn = ofKind('Component')
      .filter(entity => ['deactivated', 'sunset'].includes(stageOf(entity)))
      .filter(entity => liveConsumersOf(entity).length > 0);
    expect(leanedOn.map(titleOf)).toEqual([]);
  });

  it('hold a deprecated service with many consumers, and some that can be switched off today', () => {
    expect(liveConsumersOf(componentCalled('graphite'))).toEqual([
      'api-admin',
      'backstop',
      'canary',
      'collectd',
      'naqios',
      'umpire',
    ]);
    const free = ofKind('Component')
      .filter(entity => stageOf(entity) === 'deprecated')
      .filter(entity => liveConsumersOf(entity).length === 0);
    expect(free.map(titleOf)).toEqual([
      'ssl:hostname',
      'backstop',
      'qit-mirror (andromeda)',
      'face',
      'sfdc-core-loader',
    ]);
  });
});
