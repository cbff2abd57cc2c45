import { stageOptions } from './stageOptions';

const stages = [
  { name: 'prototype', title: 'Prototype' },
  { name: 'production', title: 'Production' },
];

describe('stageOptions', () => {
  it('has titles and counts in the order of the board', () => {
    expect(stageOptions(stages, new Map([['production', 49]]), [])).toEqual([
      { name: 'prototype', title: 'Prototype', count: 0 },
      { name: 'production', title: 'Production', count: 49 },
    ]);
  });

  it('still offers a stage that has gone, while something is in it', () => {
    expect(stageOptions([], new Map([['beta', 2]]), [])).toEqual([
      { name: 'beta', title: 'beta', count: 2 },
    ]);
  });

  it('keeps what is chosen, so that it can be taken back', () => {
    expect(
      stageOptions(stages, new Map(), ['alpha']).map(({ name }) => name),
    ).toEqual(['prototype', 'production', 'alpha']);
  });
});
