import { Knex } from 'knex';
import { erasedNames } from './ErasedNames';
import { newPseudonym, sameName } from './pseudonyms';
import { replacePages } from './replacePages';

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
  const known = await erasedNames(transaction);
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
    const pages = await replacePages(transaction, known, person, own);
    const pseudonym = pages ? own : theirs;
    for (const [table, column] of [
      ['alerts', 'acknowledged_by'],
      ['alert_log', 'told_by'],
    ]) {
      await transaction(table)
        .where(column, one.name)
        .update({ [column]: pseudonym });
    }
    const hash = known.hashOf(sameName(one.name));
    await transaction('erased_names')
      .insert({ hash, pseudonym, erased_at: at })
      .onConflict('hash')
      .ignore();
  }
  return left;
}
