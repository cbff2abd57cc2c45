import { parseTimelineAddress, withTimelineAddress } from './timelineAddress';

describe('the address of a timeline', () => {
  it('says nothing of what goes without saying', () => {
    const address = parseTimelineAddress(new URLSearchParams());

    expect(address).toEqual({
      view: 'twoWeeks',
      clock: 'schedule',
      as: 'timeline',
    });
    expect(
      withTimelineAddress(new URLSearchParams('q=kept'), address).toString(),
    ).toBe('q=kept');
  });

  it('reads what it has written', () => {
    const address = {
      view: 'month',
      start: '2026-12-01',
      clock: 'reader',
      as: 'table',
    } as const;

    expect(
      parseTimelineAddress(withTimelineAddress(new URLSearchParams(), address)),
    ).toEqual(address);
  });

  it('shows today where the date is none', () => {
    expect(
      parseTimelineAddress(new URLSearchParams('start=2026-02-31')).start,
    ).toBeUndefined();
  });
});
