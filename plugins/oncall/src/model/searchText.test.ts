import { isFound, searchText } from './searchText';

describe('searchText', () => {
  it.each([
    ['', ''],
    ['q=run', 'run'],
    [`q=${'x'.repeat(300)}`, 'x'.repeat(200)],
  ])('of %j', (search, expected) => {
    expect(searchText(new URLSearchParams(search))).toBe(expected);
  });
});

describe('isFound', () => {
  it.each([
    [['Runtime', 'Data'], ' dAt ', true],
    [['Runtime'], '', true],
    [['Runtime'], 'data', false],
    // Not across the end of one and the start of the next.
    [['Run', 'time'], 'nt', false],
  ])('in %j of %j', (texts, wanted, expected) => {
    expect(isFound(texts, wanted)).toBe(expected);
  });
});
