import { runtimePolicy } from '../__testUtils__/runtimePolicy';
import {
  dependsOnHours,
  ladderOffsets,
  lastResortOffset,
} from './ladderOffsets';
import { policyLine } from './policyLine';

describe("the offsets of the talk's Runtime policy", () => {
  it('are the golden timeline in work hours', () => {
    const offsets = ladderOffsets(runtimePolicy(), 'workHours');
    expect(offsets).toEqual({
      steps: ['PT0S', 'PT2M', 'PT7M', 'PT12M', 'PT17M', 'PT22M'],
      length: 'PT27M',
    });
  });

  it('come two minutes earlier after hours, without the Monkey', () => {
    const offsets = ladderOffsets(runtimePolicy(), 'afterHours');
    expect(offsets).toEqual({
      steps: [undefined, 'PT0S', 'PT5M', 'PT10M', 'PT15M', 'PT20M'],
      length: 'PT25M',
    });
  });

  it('put the last resort after every climb', () => {
    const offsets = ladderOffsets(runtimePolicy(), 'workHours');
    expect(lastResortOffset(offsets, 0)).toBe('PT27M');
    expect(lastResortOffset(offsets, 2)).toBe('PT1H21M');
  });

  it('put the last resort at once where no step counts: nothing is repeated', () => {
    const [monkey] = runtimePolicy().steps;
    const offsets = ladderOffsets({ steps: [monkey] }, 'afterHours');
    expect(lastResortOffset(offsets, 3)).toBe('PT0S');
  });

  it('are told for both only where hours make a difference', () => {
    const { steps } = runtimePolicy();
    expect(dependsOnHours({ steps })).toBe(true);
    expect(dependsOnHours({ steps: steps.slice(1) })).toBe(false);
  });

  it('make a line for lists', () => {
    const [monkey, primary, secondary] = runtimePolicy().steps;
    expect(
      policyLine({
        steps: [monkey, primary, { ...secondary, hours: 'afterHours' }],
      }),
    ).toBe(
      '0:00 Runtime Monkey → 2:00 Runtime Primary → Runtime Secondary (after hours)',
    );
  });
});
