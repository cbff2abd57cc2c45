import fc from 'fast-check';
import { disruptedHours } from './disruptedHours';
import { interruptionsOf } from './interruptionsOf';
import { ChainedPage, startsOfInterruptions } from './startsOfInterruptions';

const page = (id: string, seconds: number, person?: string) => ({
  id,
  person,
  sentAt: seconds * 1000,
});

/** The definition, page against page: nobody else within the gap before it. */
function startsByDefinition(pages: readonly ChainedPage[], gap: number) {
  const isBefore = (one: ChainedPage, other: ChainedPage) =>
    one.sentAt < other.sentAt ||
    (one.sentAt === other.sentAt && one.id < other.id);
  return pages.filter(
    one =>
      !pages.some(
        other =>
          one.person !== undefined &&
          other.person === one.person &&
          isBefore(other, one) &&
          other.sentAt + gap >= one.sentAt,
      ),
  );
}

const arbitraryPages = fc
  .array(
    fc.tuple(fc.nat(600), fc.constantFrom('ion-fox', 'ada-owl', undefined)),
    { maxLength: 40 },
  )
  .map(list =>
    list.map(([seconds, who], index) =>
      page(`page-${String((index * 7) % 41).padStart(2, '0')}`, seconds, who),
    ),
  );

it('counts pages to one person as one up to a gap of 60 seconds', () => {
  const pages = [
    page('a', 0, 'ion-fox'),
    page('b', 60, 'ion-fox'),
    page('c', 120, 'ion-fox'),
    page('d', 180.001, 'ion-fox'),
    page('e', 61, 'ada-owl'),
  ];
  expect(
    interruptionsOf(pages).map(one => one.pages.map(({ id }) => id)),
  ).toEqual([['a', 'b', 'c'], ['e'], ['d']]);
});

it('counts each page that names nobody', () => {
  expect(interruptionsOf([page('a', 0), page('b', 1)])).toHaveLength(2);
});

it('begins where the definition says, in whatever order pages come', () => {
  fc.assert(
    fc.property(arbitraryPages, fc.nat(120), (pages, seconds) => {
      const gap = seconds * 1000;
      const expected = startsByDefinition(pages, gap).map(({ id }) => id);
      expect([...startsOfInterruptions(pages, gap)].sort()).toEqual(
        expected.sort(),
      );
    }),
    { numRuns: 500 },
  );
});

it('has every page in one interruption, which its first page begins', () => {
  fc.assert(
    fc.property(arbitraryPages, pages => {
      const interruptions = interruptionsOf(pages);
      expect(interruptions.flatMap(one => one.pages)).toHaveLength(
        pages.length,
      );
      expect(new Set(interruptions.map(({ first }) => first.id))).toEqual(
        startsOfInterruptions(pages),
      );
      for (const { first, pages: own } of interruptions) {
        expect(own[0]).toBe(first);
        expect(new Set(own.map(({ person }) => person)).size).toBe(1);
      }
    }),
  );
});

it('counts 18:30, 19:15 and 19:25 as two disrupted hours', () => {
  const walls = ['18:30', '19:15', '19:25'].map(time => ({
    person: 'ion-fox',
    wall: Date.parse(`2026-05-04T${time}Z`),
  }));
  expect(disruptedHours(walls)).toBe(2);
  expect(disruptedHours([...walls, { ...walls[0], person: 'ada-owl' }])).toBe(
    3,
  );
});
