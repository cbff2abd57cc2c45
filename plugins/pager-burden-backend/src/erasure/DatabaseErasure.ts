import { BurdenErasure } from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { holdCalendars } from '../duty/DatabaseCalendarStore';
import { allErasedNames, ErasedNames } from './ErasedNames';
import { forgetNotices } from './forgetNotices';
import {
  actorColumns,
  calledColumns,
  NamedColumn,
  ownerColumns,
} from './namedColumns';
import { newPseudonym, sameName } from './pseudonyms';
import { replacePages } from './replacePages';

/** Whom to erase, by all that they are called. */
export interface ErasedPerson {
  userRef: string;
  alsoCalled: readonly string[];
  /** Epoch milliseconds. */
  at: number;
}

type Counts = Map<string, number>;

/** Puts a pseudonym in the place of somebody, in all tables. */
export class DatabaseErasure {
  private constructor() {}

  static create(): DatabaseErasure {
    return new DatabaseErasure();
  }

  /**
   * Changes no count: who was one person is one person afterwards, and each name
   * that a source has for them stays apart, as it was counted apart.
   *
   * @param transaction - in which nobody else writes pages
   */
  async erase(
    transaction: Knex.Transaction,
    person: ErasedPerson,
  ): Promise<BurdenErasure> {
    const { userRef, alsoCalled, at } = person;
    const known = await allErasedNames(transaction);
    const pseudonym = known.pseudonymOf(userRef) ?? newPseudonym();
    const names = new Map([[sameName(userRef), pseudonym]]);
    for (const name of alsoCalled) addName(names, known, name, pseudonym);
    const deleted: Counts = new Map();
    const given = await forgetGivenNames(transaction, names, deleted);
    for (const name of given) {
      addName(names, known, name, pseudonym);
    }
    const replaced: Counts = new Map();
    const standing = await standingFor(transaction, person, names);
    // Rows that are older than people are kept in may be all that has a name.
    const called = [userRef, ...alsoCalled, ...given, ...standing.keys()];
    for (const name of called) {
      standing.set(known.agedPseudonymOf(name), newPseudonym());
    }
    for (const [name, stands] of standing) {
      const own = { person: name };
      const pages = await replacePages(transaction, known, own, stands);
      count(replaced, 'pages', pages);
      for (const place of calledColumns.slice(1)) {
        await replace(transaction, place, name, stands, replaced);
      }
    }
    for (const place of [...actorColumns, ...ownerColumns]) {
      await replace(transaction, place, userRef, pseudonym, replaced);
    }
    await holdCalendars(transaction);
    for (const [what, table] of [
      ['consent', 'sharing'],
      ['calendars', 'calendars'],
    ]) {
      const gone = await transaction(table).where('user_ref', userRef).delete();
      count(deleted, what, gone);
    }
    count(deleted, 'notices', await forgetNotices(transaction, userRef));
    await transaction('idempotency_keys').where('principal', userRef).delete();
    await transaction('erased_names')
      .insert(
        [...names].map(([name, stands]) => ({
          hash: known.hashOf(name),
          pseudonym: stands,
          erased_at: at,
        })),
      )
      .onConflict('hash')
      .ignore();
    return { pseudonym, replaced: listOf(replaced), deleted: listOf(deleted) };
  }
}

function addName(
  names: Map<string, string>,
  known: ErasedNames,
  name: string,
  pseudonym: string,
): void {
  const same = sameName(name);
  if (!names.has(same)) names.set(same, known.pseudonymOf(name) ?? pseudonym);
}

/** What somebody said that a source calls them; it would lead back to them. */
async function forgetGivenNames(
  transaction: Knex.Transaction,
  names: ReadonlyMap<string, string>,
  deleted: Counts,
): Promise<string[]> {
  const rows: {
    name: string;
    target: string | null;
    told_target: string | null;
  }[] = await transaction('given_names')
    .where('kind', 'person')
    .select('name', 'target', 'told_target');
  const theirs = rows.filter(({ name, target, told_target: told }) =>
    [name, target, told].some(one => one && names.has(sameName(one))),
  );
  for (const { name } of theirs) {
    const gone = await transaction('given_names')
      .where({ kind: 'person', name })
      .delete();
    count(deleted, 'names', gone);
  }
  return theirs.map(({ name }) => name);
}

/**
 * What is to stand for each name that rows have for them. A name that pages have
 * beside the reference gets a pseudonym of its own: by one for both, what was
 * two people's pages would become one interruption.
 */
async function standingFor(
  transaction: Knex.Transaction,
  { userRef }: ErasedPerson,
  names: Map<string, string>,
): Promise<Map<string, string>> {
  const main = names.get(sameName(userRef))!;
  const standing = new Map([[userRef, main]]);
  const unknown: string[] = await transaction('pages')
    .whereRaw('not is_person_known')
    .distinct('person')
    .pluck('person');
  for (const name of unknown) {
    const same = sameName(name);
    if (!names.has(same) || standing.has(name)) continue;
    const own = names.get(same) === main ? newPseudonym() : names.get(same)!;
    standing.set(name, own);
    if (same !== sameName(userRef)) names.set(same, own);
  }
  for (const { table, column } of calledColumns.slice(1)) {
    const called: (string | null)[] = await transaction(table)
      .distinct(column)
      .pluck(column);
    for (const name of called) {
      const found = name && names.get(sameName(name));
      if (found && !standing.has(name)) standing.set(name, found);
    }
  }
  return standing;
}

async function replace(
  transaction: Knex.Transaction,
  { what, table, column }: NamedColumn,
  name: string,
  pseudonym: string,
  replaced: Counts,
): Promise<void> {
  const changed = await transaction(table)
    .where(column, name)
    .update({ [column]: pseudonym });
  count(replaced, what, changed);
}

function count(counts: Counts, what: string, n: number): void {
  if (n) counts.set(what, (counts.get(what) ?? 0) + n);
}

function listOf(counts: Counts): { what: string; n: number }[] {
  return [...counts].map(([what, n]) => ({ what, n }));
}
