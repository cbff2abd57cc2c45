import { Knex } from 'knex';
import { DatabaseErasedNames } from './DatabaseErasedNames';
import { DatabaseNamedRows } from './DatabaseNamedRows';
import { DatabasePagePeople } from './DatabasePagePeople';
import { toldColumns } from './namedColumns';
import { newPseudonym, sameName } from './pseudonyms';

/**
 * Keeps whoever was erased out of what a file says that names of people mean.
 * Another name of theirs is one more by which they are known when they come.
 *
 * @param transaction - in which nobody else writes pages that are no samples
 * @returns what is left to be kept
 */
export async function eraseTold<Told extends { name: string; target: string }>(
  transaction: Knex.Transaction,
  told: readonly Told[],
  at: number,
): Promise<readonly Told[]> {
  const erased = DatabaseErasedNames.in(transaction);
  const rows = DatabaseNamedRows.in(transaction);
  const people = DatabasePagePeople.in(transaction);
  const known = await erased.find();
  if (!known) return told;
  const left: Told[] = [];
  for (const one of told) {
    if (known.pseudonymOf(one.name)) continue;
    const theirs = known.pseudonymOf(one.target);
    if (!theirs) {
      left.push(one);
      continue;
    }
    // Pages that came before it was said were counted as somebody else's.
    const own = newPseudonym();
    const person = { person: one.name, isSample: false };
    const pages = await people.replace(known, person, own);
    const pseudonym = pages ? own : theirs;
    for (const column of toldColumns) {
      await rows.replace(column, one.name, pseudonym);
    }
    const hash = known.hashOf(sameName(one.name));
    await erased.add(new Map([[hash, pseudonym]]), at);
  }
  return left;
}
