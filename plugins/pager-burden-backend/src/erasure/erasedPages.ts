import { ClassifiedPage } from '../pages/ClassifiedPage';
import { StoredPage } from '../pages/pageRows';
import { isPseudonym } from './pseudonyms';

/**
 * A page of somebody who was erased, corrected: nobody knows any more by which
 * clock they lived, so what it was to them stays as it was, unless it is about
 * another moment.
 */
export function asItWas<Page extends ClassifiedPage | StoredPage>(
  page: Page,
  before: StoredPage | undefined,
): Page {
  if (!before || !isPseudonym(before.person)) return page;
  const isSame = page.person === before.person && page.sentAt === before.sentAt;
  return isSame ? { ...page, ...whatItWas(before) } : page;
}

/** The same of a page that is looked at again, of which the person is no question. */
export function revisedAsItWas(
  after: StoredPage,
  before: StoredPage,
): StoredPage {
  if (!isPseudonym(before.person)) return after;
  return {
    ...after,
    ...whatItWas(before),
    person: before.person,
    isPersonKnown: before.isPersonKnown,
    personCalled: undefined,
  };
}

function whatItWas(page: StoredPage) {
  return {
    timeZone: page.timeZone,
    isZoneEstimated: page.isZoneEstimated,
    class: page.class,
    pagerDutyClass: page.pagerDutyClass,
    wall: page.wall,
    night: page.night,
    personTeam: page.personTeam,
  };
}
