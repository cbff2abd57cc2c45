import {
  alertQueryOf,
  isNarrowed,
  noAlertFilters,
  parseAlertFilters,
  withAlertFilters,
} from './alertFilters';

const parse = (search: string) =>
  parseAlertFilters(new URLSearchParams(search));

describe('the filters of the list of alerts', () => {
  it('show what is open, as long as nobody asks for more', () => {
    expect(parse('')).toEqual(noAlertFilters);
    expect(alertQueryOf(noAlertFilters, undefined)).toEqual({
      status: ['triggered', 'acknowledged', 'snoozed'],
    });
    expect(isNarrowed(noAlertFilters)).toBe(false);
  });

  it('come back from the address as they went into it', () => {
    const filters = {
      state: 'resolved' as const,
      urgency: 'low' as const,
      owner: 'group:default/runtime',
      entityRef: 'component:default/logplex',
      text: 'log delivery',
      isMine: true,
    };
    const search = withAlertFilters(new URLSearchParams('tab=a'), filters);
    expect(search.get('tab')).toBe('a');
    expect(parseAlertFilters(search)).toEqual(filters);
    expect(isNarrowed(filters)).toBe(true);
    expect(alertQueryOf(filters, 'user:default/ion-fox')).toEqual({
      status: ['resolved'],
      urgency: 'low',
      owner: ['group:default/runtime'],
      entityRef: ['component:default/logplex'],
      q: 'log delivery',
      heldBy: 'user:default/ion-fox',
    });
  });

  it('leave no trace in the address when they are cleared', () => {
    const search = new URLSearchParams('status=all&q=x&mine=true');
    expect(withAlertFilters(search, noAlertFilters).toString()).toBe('');
  });

  it('ask for every state only when all are wanted', () => {
    expect(alertQueryOf(parse('status=all'), undefined)).toEqual({});
  });

  it('leave out what a hand-written link gets wrong', () => {
    expect(
      parse('status=broken&urgency=very&owner=nobody&entityRef=a%20b'),
    ).toEqual(noAlertFilters);
  });
});
