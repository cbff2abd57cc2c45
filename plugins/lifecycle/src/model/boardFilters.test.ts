import fc from 'fast-check';
import {
  BoardFilters,
  boardQueryOf,
  isFiltered,
  noFilters,
  parseBoardFilters,
  withBoardFilters,
} from './boardFilters';

const values = fc
  .uniqueArray(fc.stringMatching(/^[a-z]+:[a-z-]+\/[a-z0-9._-]+$/), {
    maxLength: 5,
  })
  .map(list => [...list].sort());

const anyFilters: fc.Arbitrary<BoardFilters> = fc.record({
  owners: values,
  systems: values,
  kinds: values,
  text: fc.string({ maxLength: 200 }),
});

describe('the filters of the board in the address', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(anyFilters, filters => {
        const written = withBoardFilters(new URLSearchParams(), filters);
        const address = new URLSearchParams(written.toString());
        expect(parseBoardFilters(address)).toEqual(filters);
      }),
    );
  });

  it('have the names of the HTTP contract', () => {
    const written = withBoardFilters(new URLSearchParams(), {
      owners: ['group:default/runtime', 'group:default/data'],
      systems: [],
      kinds: ['component'],
      text: 'log plex',
    });

    expect(written.toString()).toBe(
      'owner=group%3Adefault%2Fdata&owner=group%3Adefault%2Fruntime&kind=component&q=log+plex',
    );
  });

  it('leave alone what else is there', () => {
    const search = new URLSearchParams('tab=1&owner=group:default/old&q=old');

    expect(withBoardFilters(search, noFilters).toString()).toBe('tab=1');
  });

  it('survive what somebody wrote by hand', () => {
    const search = new URLSearchParams();
    for (let index = 0; index < 150; index++) {
      search.append('owner', `group:default/g${index}`);
    }
    search.append('kind', '');
    search.append('kind', 'component');
    search.append('kind', 'component');
    search.append('q', 'x'.repeat(500));

    const filters = parseBoardFilters(search);

    expect(filters.owners).toHaveLength(100);
    expect(filters.kinds).toEqual(['component']);
    expect(filters.text).toHaveLength(200);
  });
});

describe('boardQueryOf', () => {
  it('asks for nothing in particular without filters', () => {
    expect(boardQueryOf(noFilters)).toEqual({});
    expect(boardQueryOf({ ...noFilters, text: '  ' })).toEqual({});
  });

  it('asks for what is chosen', () => {
    expect(
      boardQueryOf({ ...noFilters, owners: ['group:default/a'], text: ' x ' }),
    ).toEqual({ owner: ['group:default/a'], q: 'x' });
  });
});

describe('isFiltered', () => {
  it.each([
    [noFilters, false],
    [{ ...noFilters, text: ' ' }, false],
    [{ ...noFilters, text: 'x' }, true],
    [{ ...noFilters, kinds: ['api'] }, true],
  ])('of %j is %s', (filters, expected) => {
    expect(isFiltered(filters)).toBe(expected);
  });
});
