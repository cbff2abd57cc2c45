import { unknown, unowned } from '@operability/plugin-pager-burden-common';
import { Transfer } from '../people/transfers';
import { counted } from './counted';

/**
 * Who pages whom most, in words.
 *
 * @param pairs - the most pages first
 */
export function transfersSentence(
  pairs: readonly Transfer[],
  weeks: number,
  titleOf: (team: string) => string,
): string {
  const pages = pairs.reduce((sum, one) => sum + one.pages, 0);
  const range = `In ${counted(weeks, 'full week')}`;
  if (!pages) return `${range} nobody was paged for what another team owns.`;
  const [{ owner, answeredBy, pages: most }] = pairs;
  return `${range} ${counted(
    pages,
    'page',
  )} went to another team than the owner; most, ${most}, to ${titleOf(
    answeredBy,
  )} for what ${ownedBy(owner, titleOf)}.`;
}

/** Nobody is `unowned` or `unknown`. */
function ownedBy(owner: string, titleOf: (team: string) => string): string {
  if (owner === unowned) return 'nobody owns';
  if (owner === unknown) return 'is not in the catalog';
  return `${titleOf(owner)} owns`;
}
