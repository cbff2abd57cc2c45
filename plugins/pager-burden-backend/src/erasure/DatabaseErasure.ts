import { toInteger } from '@operability/backend-kit';
import {
  BurdenErasure,
  ErasurePreview,
} from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { holdCalendars } from '../duty/DatabaseCalendarStore';
import { DatabaseNotices } from '../notices/DatabaseNotices';
import { DatabaseErasedNames } from './DatabaseErasedNames';
import { DatabaseNamedRows, RowCount } from './DatabaseNamedRows';
import { DatabasePagePeople } from './DatabasePagePeople';
import { ErasedNames } from './ErasedNames';
import {
  ErasedPerson,
  columnsNaming,
  ErasurePlan,
  planErasure,
} from './ErasurePlan';
import { actorColumns, calledColumns, ownerColumns } from './namedColumns';
import { sameName } from './pseudonyms';

/** What is deleted with somebody, by their reference. */
const ownTables = [
  { what: 'consent', table: 'sharing' },
  { what: 'calendars', table: 'calendars' },
];

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
   * @param at - epoch milliseconds
   */
  async erase(
    transaction: Knex.Transaction,
    person: ErasedPerson,
    at: number,
  ): Promise<BurdenErasure> {
    await holdCalendars(transaction);
    const erased = DatabaseErasedNames.in(transaction);
    const known = await erased.findAll();
    const { plan, given, replaced, deleted } = await this.#find(
      transaction,
      known,
      person,
    );
    const { userRef, pseudonym } = plan;
    for (const name of given) {
      await transaction('given_names').where({ kind: 'person', name }).delete();
    }
    await replaceAll(transaction, known, plan);
    for (const { table } of ownTables) {
      await transaction(table).where('user_ref', userRef).delete();
    }
    await DatabaseNotices.in(transaction).forget(userRef);
    await transaction('idempotency_keys').where('principal', userRef).delete();
    const hashes = [...plan.names].map(
      ([name, stands]) => [known.hashOf(name), stands] as const,
    );
    await erased.add(new Map(hashes), at);
    return { pseudonym, replaced, deleted };
  }

  /** What it would change. */
  async preview(database: Knex, person: ErasedPerson): Promise<ErasurePreview> {
    const known = await DatabaseErasedNames.in(database).findAll();
    const found = await this.#find(database, known, person);
    const { plan, given, replaced, deleted } = found;
    const names: ErasurePreview['names'] = [];
    for (const name of plan.plain) {
      const isRef = name === plan.userRef;
      const columns = columnsNaming([name], isRef ? name : undefined);
      const rows = await DatabaseNamedRows.in(database).count(columns, given);
      const n = rows.reduce((sum, one) => sum + one.n, 0);
      if (n) names.push({ name, n });
    }
    return { replaced, deleted, names };
  }

  async #find(database: Knex, known: ErasedNames, person: ErasedPerson) {
    const rows = DatabaseNamedRows.in(database);
    const given = await givenNamesOf(database, person);
    const plan = await planErasure(rows, known, {
      ...person,
      alsoCalled: [...person.alsoCalled, ...given],
    });
    const replaced = await rows.count(
      columnsNaming([...plan.standing.keys()], plan.userRef),
      given,
    );
    const deleted = await countDeleted(database, person.userRef, given);
    return { plan, given, replaced, deleted };
  }
}

/** What somebody said that a source calls them; it would lead back to them. */
async function givenNamesOf(
  database: Knex,
  { userRef, alsoCalled }: ErasedPerson,
): Promise<string[]> {
  const names = new Set([userRef, ...alsoCalled].map(sameName));
  const rows: {
    name: string;
    target: string | null;
    told_target: string | null;
  }[] = await database('given_names')
    .where('kind', 'person')
    .select('name', 'target', 'told_target');
  const theirs = rows.filter(({ name, target, told_target: told }) =>
    [name, target, told].some(one => one && names.has(sameName(one))),
  );
  return [...new Set(theirs.map(({ name }) => name))];
}

async function countDeleted(
  database: Knex,
  userRef: string,
  given: readonly string[],
): Promise<RowCount[]> {
  const count = async (what: string, query: Knex.QueryBuilder) => {
    const [{ n }]: { n: number | string }[] = await query.count({ n: '*' });
    return { what, n: toInteger(n) };
  };
  const counts = [
    await count(
      'names',
      database('given_names').where('kind', 'person').whereIn('name', given),
    ),
  ];
  for (const { what, table } of ownTables) {
    counts.push(await count(what, database(table).where('user_ref', userRef)));
  }
  const n = await DatabaseNotices.in(database).count(userRef);
  return [...counts, { what: 'notices', n }].filter(one => one.n > 0);
}

async function replaceAll(
  transaction: Knex.Transaction,
  known: ErasedNames,
  { userRef, pseudonym, standing }: ErasurePlan,
): Promise<void> {
  const rows = DatabaseNamedRows.in(transaction);
  const people = DatabasePagePeople.in(transaction);
  for (const [name, stands] of standing) {
    await people.replace(known, { person: name }, stands);
    for (const column of calledColumns.slice(1)) {
      await rows.replace(column, name, stands);
    }
  }
  for (const column of [...actorColumns, ...ownerColumns]) {
    await rows.replace(column, userRef, pseudonym);
  }
}
