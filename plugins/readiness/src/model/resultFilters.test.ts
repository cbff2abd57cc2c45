import {
  isNarrowed,
  parseResultFilters,
  resultQuery,
  resultSearch,
} from './resultFilters';

const address =
  'check=enforces-ssl&owner=group%3Adefault%2Fruntime&status=fail&status=stale&q=log';

describe('the filters of results', () => {
  it('come back from the address as they went into it', () => {
    const filters = parseResultFilters(new URLSearchParams(address));

    expect(resultSearch(filters)).toBe(address);
    expect(filters.status).toEqual(['fail', 'stale']);
  });

  it('leave out what nobody understands', () => {
    const filters = parseResultFilters(
      new URLSearchParams('status=green&check='),
    );

    expect(filters.status).toEqual([]);
    expect(isNarrowed(filters)).toBe(false);
  });

  it('ask the server only for what narrows', () => {
    const filters = parseResultFilters(new URLSearchParams('stage=production'));

    expect(resultQuery(filters)).toEqual({
      checklist: 'production',
      stage: ['production'],
    });
  });
});
