import fc from 'fast-check';
import { withAncestors } from './withAncestors';

function parentsFrom(tree: Record<string, string[]>) {
  return jest.fn(
    async (refs: string[]) =>
      new Map(refs.flatMap(ref => (tree[ref] ? [[ref, tree[ref]]] : []))),
  );
}

describe('withAncestors', () => {
  it.each<[string, Record<string, string[]>, string[], string[]]>([
    ['nothing for nobody', {}, [], []],
    ['a group without a parent', {}, ['runtime'], ['runtime']],
    [
      'a chain, nearest first',
      { postgres: ['data'], data: ['engineering'] },
      ['postgres'],
      ['postgres', 'data', 'engineering'],
    ],
    [
      'two groups that meet in one parent, which is named once',
      { runtime: ['engineering'], data: ['engineering'] },
      ['runtime', 'data'],
      ['runtime', 'data', 'engineering'],
    ],
    [
      'several parents of one group',
      { edge: ['routing', 'security'] },
      ['edge'],
      ['edge', 'routing', 'security'],
    ],
    ['a circle of two', { a: ['b'], b: ['a'] }, ['a'], ['a', 'b']],
    ['a group that is its own parent', { a: ['a'] }, ['a'], ['a']],
  ])('answers %s', async (_name, tree, start, expected) => {
    await expect(withAncestors(start, parentsFrom(tree))).resolves.toEqual(
      expected,
    );
  });

  it('asks once a generation', async () => {
    const parentsOf = parentsFrom({
      postgres: ['data'],
      edge: ['routing'],
      data: ['engineering'],
      routing: ['engineering'],
    });
    await withAncestors(['postgres', 'edge'], parentsOf);
    expect(parentsOf.mock.calls).toEqual([
      [['postgres', 'edge']],
      [['data', 'routing']],
      [['engineering']],
    ]);
  });

  it('ends, names each group once, and leaves no parent out, whatever the graph', async () => {
    const ref = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(ref, fc.uniqueArray(ref)),
        fc.uniqueArray(ref),
        async (tree, start) => {
          const answer = await withAncestors(start, parentsFrom(tree));
          expect(new Set(answer).size).toBe(answer.length);
          expect(answer).toEqual(expect.arrayContaining(start));
          for (const group of answer) {
            expect(answer).toEqual(expect.arrayContaining(tree[group] ?? []));
          }
        },
      ),
    );
  });
});
