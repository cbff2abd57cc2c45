import { samplePolicy } from '../__testUtils__/samples';
import { filterPolicies } from './filterPolicies';
import { parseOwnedFilters, withOwnedFilters } from './ownedFilters';

const runtime = samplePolicy();
const data = samplePolicy({
  id: 'data',
  name: 'Data',
  ownerRef: 'group:default/data',
});

describe('the filters of things with owners', () => {
  it('come back from the address, which keeps what else is in it', () => {
    const filters = { text: 'run', owner: 'group:default/runtime' };
    const search = withOwnedFilters(new URLSearchParams('x=1'), filters);
    expect(search.get('x')).toBe('1');
    expect(parseOwnedFilters(search)).toEqual(filters);
    expect(withOwnedFilters(search, { text: '', owner: '' }).toString()).toBe(
      'x=1',
    );
  });

  it('look for a text in names, owners and steps, and sort by name', () => {
    const names = (text: string, owner = '') =>
      filterPolicies([runtime, data], { text, owner }).map(({ name }) => name);
    expect(names('')).toEqual(['Data', 'Runtime']);
    expect(names(' secondARY ')).toEqual(['Data', 'Runtime']);
    expect(names('group:default/data')).toEqual(['Data']);
    expect(names('', 'group:default/runtime')).toEqual(['Runtime']);
    expect(names('runtime', 'group:default/data')).toEqual(['Data']);
    expect(names('nothing like it')).toEqual([]);
  });
});
