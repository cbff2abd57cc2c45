import {
  defaultGap,
  startsOfInterruptions,
} from '../interruptions/startsOfInterruptions';
import { PageFact } from './PageFact';

/** What of a page its flag depends on. */
export type FlaggedPage = Pick<
  PageFact,
  'id' | 'person' | 'sentAt' | 'notCounted' | 'startsInterruption'
>;

/**
 * The pages of which the flag is wrong, with the right one.
 *
 * @param pages - all that there are of some people, of one kind of data
 */
export function reflag<Page extends FlaggedPage>(
  pages: readonly Page[],
  gap = defaultGap,
): Page[] {
  const starts = startsOfInterruptions(
    pages.filter(page => page.notCounted === undefined),
    gap,
  );
  return pages.flatMap(page => {
    const startsInterruption = starts.has(page.id);
    return startsInterruption === page.startsInterruption
      ? []
      : [{ ...page, startsInterruption }];
  });
}
