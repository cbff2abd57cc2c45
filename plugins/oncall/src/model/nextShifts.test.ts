import { sampleShifts } from '../__testUtils__/samples';
import { nextShifts } from './nextShifts';

const { items } = sampleShifts();
const owl = 'user:default/rally-owl';

function shown(now: string, until: string, most = 6) {
  const asked = { start: 0, end: Date.parse(until) };
  return nextShifts(items, asked, Date.parse(now), most).map(
    ({ userRef, isNow }) => [userRef, isNow],
  );
}

describe('nextShifts', () => {
  it('tells what runs from what is to come, and leaves out what is over', () => {
    expect(shown('2026-11-28T07:00:00Z', '2027-01-01T00:00:00Z')).toEqual([
      ['user:default/ion-fox', true],
      [owl, false],
    ]);
    expect(shown('2026-11-30T17:00:00Z', '2027-01-01T00:00:00Z')).toEqual([
      [owl, true],
    ]);
  });

  it('leaves out a shift whose end is not known, unless it runs', () => {
    const end = items[1].end;

    expect(shown('2026-11-28T07:00:00Z', end)).toHaveLength(1);
    expect(shown('2026-12-01T00:00:00Z', end)).toEqual([[owl, true]]);
  });

  it('shows no more than it is asked to', () => {
    expect(
      shown('2026-11-28T07:00:00Z', '2027-01-01T00:00:00Z', 1),
    ).toHaveLength(1);
  });
});
