import { foldText, laneKeyOf } from './sortKeys';

describe('foldText', () => {
  it.each([
    ['Zürich', 'zurich'],
    ['LOGPLEX', 'logplex'],
    ['ﬁle', 'file'],
  ])('%s is looked for as %s', (text, folded) =>
    expect(foldText(text)).toBe(folded),
  );
});

describe('laneKeyOf', () => {
  it('orders by title whatever its case, with no system last', () => {
    const lanes = [
      {},
      { systemRef: 'system:default/c', systemTitle: 'platform apps' },
      { systemRef: 'system:default/b', systemTitle: 'Kernel apps' },
      { systemRef: 'system:default/a', systemTitle: 'platform apps' },
    ];
    expect(
      [...lanes]
        .sort((a, b) => (laneKeyOf(a) < laneKeyOf(b) ? -1 : 1))
        .map(({ systemRef }) => systemRef),
    ).toEqual([
      'system:default/b',
      'system:default/a',
      'system:default/c',
      undefined,
    ]);
  });
});
