import { StageMap } from './StageMap';

const logplex = 'component:default/logplex';
const splunk = 'component:default/splunk';

function placements(entries: Record<string, [string, number]>) {
  return new Map(
    Object.entries(entries).map(([entityRef, [stage, sequence]]) => [
      entityRef,
      { stage, sequence },
    ]),
  );
}

describe('StageMap', () => {
  describe('before it is loaded', () => {
    it('is not the truth, and repeats what is remembered', () => {
      const stages = new StageMap();
      const remembered = { stage: 'production', sequence: 4 };
      expect(stages.isCurrent).toBe(false);
      expect(stages.guess(logplex, remembered)).toBe(remembered);
      expect(stages.guess(splunk, undefined)).toBeUndefined();
    });

    it('tells at the load which guesses were wrong', () => {
      const stages = new StageMap();
      stages.guess(logplex, { stage: 'production', sequence: 4 });
      stages.guess(splunk, undefined);
      stages.guess('component:default/hermes', undefined);
      stages.guess('component:default/psmgr', { stage: 'sunset', sequence: 1 });
      const wrong = stages.load(
        placements({ [logplex]: ['production', 9], [splunk]: ['sunset', 2] }),
      );
      expect(wrong).toEqual([splunk, 'component:default/psmgr']);
      expect(stages.load(placements({}))).toEqual([]);
    });

    it('takes no changes without their beginning', () => {
      const stages = new StageMap();
      const change = { entityRef: logplex, stage: 'sunset', sequence: 3 };
      expect(stages.apply([change])).toEqual([]);
      expect(stages.get(logplex)).toBeUndefined();
    });
  });

  it('names the entities whose stage changes, and only those', () => {
    const stages = new StageMap();
    stages.load(placements({ [logplex]: ['production', 1] }));
    expect(
      stages.apply([
        { entityRef: logplex, stage: 'production', sequence: 2 },
        { entityRef: splunk, stage: 'prototype', sequence: 3 },
      ]),
    ).toEqual([splunk]);
    expect(stages.get(logplex)).toEqual({ stage: 'production', sequence: 2 });
  });

  it('passes over changes that are older than what it knows', () => {
    const stages = new StageMap();
    stages.load(placements({ [logplex]: ['production', 5] }));
    const older = { entityRef: logplex, stage: 'development', sequence: 4 };
    expect(stages.apply([older])).toEqual([]);
    expect(stages.get(logplex)?.stage).toBe('production');
  });

  it('does not undo what another replica has learnt while it is stale', () => {
    const stages = new StageMap();
    stages.load(placements({ [logplex]: ['production', 5] }));
    stages.markStale();
    expect(stages.isCurrent).toBe(false);
    const newer = { stage: 'deprecated', sequence: 7 };
    const older = { stage: 'development', sequence: 3 };
    expect(stages.guess(logplex, newer)).toBe(newer);
    expect(stages.guess(logplex, older)?.stage).toBe('production');
    expect(stages.guess(logplex, undefined)?.stage).toBe('production');
    expect(stages.guess(splunk, newer)).toBe(newer);
    stages.markCurrent();
    expect(stages.isCurrent).toBe(true);
  });

  it('knows the kinds on the board', () => {
    const stages = new StageMap();
    expect(stages.kinds()).toEqual([]);
    stages.load(
      placements({
        [logplex]: ['production', 1],
        [splunk]: ['sunset', 2],
        'system:default/routing': ['production', 3],
      }),
    );
    expect(stages.kinds()).toEqual(['component', 'system']);
  });
});
