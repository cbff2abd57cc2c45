import { sampleMatrix } from '../__testUtils__/samples';
import {
  matrixSentence,
  rowsBehind,
  shareText,
  worstFirst,
} from './matrixRows';

/** What does not apply is in no number. */
const counted = ['pass', 'fail', 'unknown', 'stale', 'waived', 'attested'];

describe('the matrix', () => {
  it.each([
    [undefined, '–'],
    [0, '0 %'],
    [0.995, '99 %'],
    [0.29, '29 %'],
    [1, '100 %'],
  ])('writes the share %s as %s', (share, expected) => {
    expect(shareText(share)).toBe(expected);
  });

  it('puts the worst first, and what has nothing to count last', () => {
    const { rows } = sampleMatrix();
    const nothing = { ...rows[0], key: 'x', title: 'x', share: undefined };

    expect(worstFirst([nothing, ...rows]).map(({ title }) => title)).toEqual([
      'runtime',
      'data',
      'x',
    ]);
  });

  it('says in a sentence how much passes and where most is missing', () => {
    expect(matrixSentence(sampleMatrix())).toBe(
      '12 of 16 lines pass; 2 are waived; most is missing at “Enforces SSL access” (4).',
    );
    expect(matrixSentence({ checks: [], rows: [] })).toBe(
      'Nothing has been counted yet.',
    );
  });

  it('names the rows behind a cell by group and check', () => {
    expect(
      rowsBehind('production', 'owner', 'group:default/data', 'staging'),
    ).toEqual({
      checklist: 'production',
      owner: ['group:default/data'],
      check: ['staging'],
      status: counted,
    });
  });

  it('leads from a group without a name to what has none', () => {
    expect(rowsBehind('production', 'system', '')).toEqual({
      checklist: 'production',
      none: ['system'],
      status: counted,
    });
  });
});
