import { aStage } from '../__testUtils__/stages';
import { driftOf } from './driftOf';

describe('driftOf', () => {
  const production = aStage('production', 1, { declares: 'production' });

  it.each([
    ['production', production, undefined],
    [
      'experimental',
      production,
      { declared: 'experimental', expected: 'production' },
    ],
    [undefined, production, undefined],
    ['experimental', aStage('any', 1), undefined],
    ['experimental', undefined, undefined],
  ])('declared %s', (declared, stage, drift) => {
    expect(driftOf(declared, stage)).toEqual(drift);
  });
});
