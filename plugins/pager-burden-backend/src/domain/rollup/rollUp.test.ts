import fc from 'fast-check';
import { arbitraryPageFact } from '../__testUtils__/arbitraryPageFact';
import { countByHand } from '../__testUtils__/countByHand';
import { PageBook, PageEdit } from '../__testUtils__/PageBook';
import { chainSpans } from './chainSpans';
import { PageFact } from './PageFact';
import { rollUp } from './rollUp';

const sorted = (sums: Map<string, number>) => [...sums].sort();

const arbitraryEdit: fc.Arbitrary<PageEdit> = fc
  .nat(15)
  .map(number => `page-${String(number).padStart(2, '0')}`)
  .chain(id =>
    fc.tuple(
      fc.constant(id),
      fc.option(arbitraryPageFact(id), { nil: undefined, freq: 4 }),
    ),
  );
const arbitraryBatches = fc.array(
  fc.uniqueArray(arbitraryEdit, { maxLength: 8, selector: ([id]) => id }),
  { maxLength: 12 },
);

it('has the same sums after any edits as when all is counted anew', () => {
  fc.assert(
    fc.property(arbitraryBatches, batches => {
      const book = new PageBook();
      batches.forEach(edits => book.change(edits));
      expect(sorted(book.sums)).toEqual(sorted(book.rebuilt()));
      expect(sorted(book.sums)).toEqual(
        sorted(countByHand([...book.pages.values()])),
      );
    }),
    { numRuns: 250 },
  );
});

it('adds up to the same pages by team, entity, class and hour', () => {
  const pages = fc
    .array(fc.nat(15), { maxLength: 30 })
    .chain(ids =>
      fc.tuple(...ids.map((id, index) => arbitraryPageFact(`${id}-${index}`))),
    );
  fc.assert(
    fc.property(pages, list => {
      const { teamWeeks, entityWeeks, teamHours } = rollUp(list);
      const counted = list.filter(page => page.isCounted).length;
      for (const rows of [teamWeeks, entityWeeks, teamHours]) {
        const sum = rows.reduce((all, { counts }) => all + counts.pages!, 0);
        expect(sum).toBe(counted);
      }
    }),
  );
});

const page: PageFact = {
  id: 'page-1',
  dataset: 'real',
  responder: 'user:default/ion-fox',
  responderTeam: 'group:default/runtime',
  sentAt: 1_000_000,
  week: '2026-W30',
  team: 'group:default/data',
  entity: 'component:default/api',
  class: 'sleep',
  pagerDutyClass: 'sleep',
  night: '2026-07-20',
  weekday: 2,
  hour: 3,
  anchor: 'notified',
  isZoneEstimated: false,
  isCounted: true,
  startsInterruption: true,
};

it('counts a page where it belongs', () => {
  const { dataset, week, team } = page;
  const counts = {
    pages: 1,
    interruptions: 1,
    sleepPages: 1,
    sleepInterruptions: 1,
    pagerDutySleepPages: 1,
    pagerDutySleepInterruptions: 1,
    notifiedPages: 1,
  };
  const place = { dataset, week, team };
  expect(rollUp([page, { ...page, id: 'page-2', isCounted: false }])).toEqual({
    teamWeeks: [{ key: place, counts }],
    entityWeeks: [{ key: { ...place, entity: page.entity }, counts }],
    teamHours: [
      { key: { ...place, weekday: 2, hour: 3 }, counts: { pages: 1 } },
    ],
    personNights: [
      {
        key: { dataset, team, responder: page.responder, night: page.night },
        counts: { pages: 1, interruptions: 1 },
      },
    ],
    crossings: [
      {
        key: { ...place, responderTeam: page.responderTeam },
        counts: { pages: 1, interruptions: 1 },
      },
    ],
  });
});

it('looks again at no more than the gap that follows a change', () => {
  const { dataset, responder } = page;
  const changed = [0, 50_000, 400_000].map(sentAt => ({ ...page, sentAt }));
  const nobody = { ...page, responder: undefined };
  expect(chainSpans([...changed, nobody])).toEqual([
    { dataset, responder, readFrom: -60_000, from: 0, to: 110_000 },
    { dataset, responder, readFrom: 340_000, from: 400_000, to: 460_000 },
  ]);
});
