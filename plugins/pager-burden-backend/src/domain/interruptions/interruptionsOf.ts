import {
  bySentAt,
  ChainedPage,
  defaultGap,
  startsOfInterruptions,
} from './startsOfInterruptions';

/** Pages to one person that counted as one. */
export interface Interruption<Page extends ChainedPage> {
  /** Gives the interruption its team, entity, class and week. */
  first: Page;
  /** In order, the first among them. */
  pages: Page[];
}

/**
 * The interruptions that counted pages make, in order of their first pages.
 * Chains have no bound in a storm, which is why disrupted hours stand beside.
 */
export function interruptionsOf<Page extends ChainedPage>(
  pages: readonly Page[],
  gap = defaultGap,
): Interruption<Page>[] {
  const starts = startsOfInterruptions(pages, gap);
  const interruptions: Interruption<Page>[] = [];
  const openOf = new Map<string, Interruption<Page>>();
  for (const page of [...pages].sort(bySentAt)) {
    const open =
      page.person === undefined ? undefined : openOf.get(page.person);
    if (open && !starts.has(page.id)) {
      open.pages.push(page);
    } else {
      const interruption = { first: page, pages: [page] };
      interruptions.push(interruption);
      if (page.person !== undefined) openOf.set(page.person, interruption);
    }
  }
  return interruptions;
}
