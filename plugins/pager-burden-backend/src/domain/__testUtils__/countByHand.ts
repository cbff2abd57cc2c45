import { PageFact } from '../rollup/PageFact';

/** Which pages interrupt, page against page, as the glossary has it. */
function interrupts(page: PageFact, pages: readonly PageFact[]): boolean {
  const isEarlier = (other: PageFact) =>
    other.sentAt < page.sentAt ||
    (other.sentAt === page.sentAt && other.id < page.id);
  return !pages.some(
    other =>
      page.person !== undefined &&
      other.notCounted === undefined &&
      other.isSample === page.isSample &&
      other.person === page.person &&
      isEarlier(other) &&
      page.sentAt - other.sentAt <= 60_000,
  );
}

/** How many pages and interruptions a predicate holds for, by going through all. */
export function countByHand(
  pages: readonly PageFact[],
  holds: (page: PageFact) => boolean,
): { pages: number; interruptions: number } {
  const own = pages.filter(
    page => page.notCounted === undefined && holds(page),
  );
  return {
    pages: own.length,
    interruptions: own.filter(page => interrupts(page, pages)).length,
  };
}
