import { aStage, someStages } from '../__testUtils__/stages';
import { firstPlacement } from './firstPlacement';

describe('firstPlacement', () => {
  it.each([
    [
      { initialStage: 'sunset', declaredLifecycle: 'production' },
      'sunset',
      'annotation',
    ],
    [{ declaredLifecycle: 'production' }, 'production', 'default'],
    [{ declaredLifecycle: 'deprecated' }, 'deprecated', 'default'],
    [{ declaredLifecycle: 'experimental' }, 'development', 'default'],
    [{ declaredLifecycle: 'retired' }, 'prototype', 'first'],
    [{}, 'prototype', 'first'],
    [
      { initialStage: 'beta', declaredLifecycle: 'production' },
      'production',
      'unknown',
    ],
    [{ initialStage: 'beta' }, 'prototype', 'unknown'],
  ])('%j starts in %s by %s', (entity, stage, basis) => {
    expect(firstPlacement(entity, someStages)).toEqual({ stage, basis });
  });

  it('takes the earlier of two defaults', () => {
    const both = { declares: 'x', default: true };
    const stages = [aStage('a', 1), aStage('b', 2, both), aStage('c', 3, both)];
    expect(firstPlacement({ declaredLifecycle: 'x' }, stages).stage).toBe('b');
  });
});
