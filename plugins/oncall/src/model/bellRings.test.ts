import { Alert } from '@operability/plugin-oncall-common';
import { sampleAlert } from '../__testUtils__/samples';
import { bellRings, ringText, seenSoFar } from './bellRings';

const me = 'user:default/ion-fox';
const other = 'user:default/rally-owl';
const pageTo = (userRef: string, id: string, changes = {}) => ({
  ...sampleAlert().pages[0],
  id,
  userRef,
  ...changes,
});
const look = (changes: Partial<Alert> = {}) =>
  sampleAlert({ pages: [pageTo(me, 'first')], ...changes });
const rings = (before: Alert[] | undefined, now: Alert[], reader = me) =>
  bellRings(before && seenSoFar(undefined, before), now, reader).map(
    ({ reason }) => reason,
  );

describe('what is new since the last look', () => {
  it('is nothing at the first look', () => {
    expect(rings(undefined, [look()])).toEqual([]);
  });

  it('is an alert that was not there and pages the reader', () => {
    expect(rings([], [look()])).toEqual(['paged']);
  });

  it('is a further page of an alert that was there', () => {
    const pages = [pageTo(me, 'first'), pageTo(me, 'second')];
    expect(rings([look()], [look({ pages })])).toEqual(['paged']);
  });

  it.each(['acknowledged', 'snoozed'] as const)(
    'is an alert that was %s and comes back to the reader',
    status => {
      const before = look({ status, heldBy: me });
      const pages = [pageTo(me, 'first'), pageTo(me, 'second')];
      expect(rings([before], [look({ pages })])).toEqual(['back']);
    },
  );

  it('is nothing where the same pages are seen again', () => {
    expect(rings([look()], [look({ version: 9 })])).toEqual([]);
  });

  it('is nothing where somebody else is paged', () => {
    const pages = [pageTo(me, 'first'), pageTo(other, 'second')];
    expect(rings([look()], [look({ pages })])).toEqual([]);
    expect(rings([], [look()], other)).toEqual([]);
  });

  it('is nothing where another holder lets go of what the reader was paged for long ago', () => {
    const before = look({ status: 'acknowledged', heldBy: other });
    const pages = [pageTo(me, 'first'), pageTo(other, 'second')];
    expect(rings([before], [look({ pages, assigned: [other] })])).toEqual([]);
  });

  it('is nothing for an old alert that is only now watched, and asks others by now', () => {
    expect(rings([], [look({ assigned: [other] })])).toEqual([]);
  });

  it.each([
    ['somebody holds by now', { status: 'acknowledged' as const }],
    ['is of low urgency', { urgency: 'low' as const }],
    [
      'was called off before it went out',
      { pages: [pageTo(me, 'first', { status: 'cancelled' })] },
    ],
  ])('is nothing for what %s', (_, changes) => {
    expect(rings([], [look(changes)])).toEqual([]);
  });

  it('remembers alerts that are away for a look', () => {
    const first = seenSoFar(undefined, [look()]);
    expect(bellRings(seenSoFar(first, []), [look()], me)).toEqual([]);
  });
});

describe('what a ring says', () => {
  it('names the alert, and marks a drill', () => {
    const alert = look();
    expect(ringText({ alert, reason: 'paged' })).toBe(
      '#41 pages you: Log delivery is ten minutes behind',
    );
    expect(
      ringText({ alert: { ...alert, drill: true }, reason: 'back' }),
    ).toMatch(/^Test page, nothing is broken: #41 is back/);
  });
});
