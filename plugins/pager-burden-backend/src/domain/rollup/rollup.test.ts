import fc from 'fast-check';
import { arbitraryPageFact } from '../__testUtils__/arbitraryPageFact';
import { countByHand } from '../__testUtils__/countByHand';
import { PageBook, PageEdit } from '../__testUtils__/PageBook';
import { chainSpans } from './chainSpans';
import { dirtyWeeks } from './dirtyWeeks';
import { sumTeamWeeks, sumWeeks } from './sumWeeks';

const sorted = (rows: readonly object[]) =>
  rows.map(row => JSON.stringify(row)).sort();

const arbitraryEdit: fc.Arbitrary<PageEdit> = fc
  .nat(15)
  .map(number => `page-${String(number).padStart(2, '0')}`)
  .chain(id =>
    fc.tuple(
      fc.constant(id),
      fc.option(arbitraryPageFact(id), { nil: undefined, freq: 4 }),
    ),
  );
const arbitraryBook = fc
  .array(
    fc.uniqueArray(arbitraryEdit, { maxLength: 8, selector: ([id]) => id }),
    { maxLength: 12 },
  )
  .map(batches => {
    const book = new PageBook();
    batches.forEach(edits => book.change(edits));
    return book;
  });

it('has the same sums after any edits as when all is counted anew', () => {
  fc.assert(
    fc.property(arbitraryBook, book => {
      expect(sorted(book.sums)).toEqual(sorted(book.rebuilt()));
    }),
    { numRuns: 150 },
  );
});

it('has the sums that counting by hand finds, and no others', () => {
  fc.assert(
    fc.property(arbitraryBook, ({ pages, sums }) => {
      const all = [...pages.values()];
      for (const { pages: count, interruptions, ...key } of sums) {
        const isIn = (page: object) =>
          Object.entries(key).every(
            ([name, value]) => Reflect.get(page, name) === value,
          );
        expect({ pages: count, interruptions }).toEqual(countByHand(all, isIn));
      }
      for (const team of sumTeamWeeks(sums)) {
        const { isSample, week } = team;
        const of = (test: (one: string) => boolean) =>
          countByHand(
            all,
            page =>
              page.isSample === isSample &&
              page.week === week &&
              page.team === team.team &&
              test(page.class),
          );
        expect(team).toMatchObject({
          ...of(() => true),
          afterHours: of(one => one !== 'working').interruptions,
          sleep: of(one => one === 'sleep').interruptions,
        });
      }
      const total = sums.reduce((sum, row) => sum + row.pages, 0);
      expect(total).toBe(countByHand(all, () => true).pages);
    }),
    { numRuns: 60 },
  );
});

it('looks again at no more than the gap that follows a change', () => {
  const [isSample, person] = [false, 'user:default/ion-fox'];
  const changed = [400_000, 0, 50_000].map(sentAt => ({
    isSample,
    person,
    sentAt,
  }));
  const nobody = { isSample, person: undefined, sentAt: 0 };
  expect(chainSpans([...changed, nobody])).toEqual([
    { isSample, person, readFrom: -60_000, from: 0, to: 110_000 },
    { isSample, person, readFrom: 340_000, from: 400_000, to: 460_000 },
  ]);
});

it('adds up both weeks of a page that moved, once', () => {
  const here = { isSample: false, week: '2026-W30', team: 'unowned' };
  const there = { ...here, week: '2026-W31' };
  const drill = { ...here, team: 'unknown', notCounted: 'drill' };
  expect(dirtyWeeks([here, there, here, drill])).toEqual([here, there]);
  expect(sumWeeks([])).toEqual([]);
});
