import { ErasedNames } from './ErasedNames';
import { DatabaseNamedRows, NamesOfColumn } from './DatabaseNamedRows';
import { actorColumns, calledColumns, ownerColumns } from './namedColumns';
import { newPseudonym, sameName } from './pseudonyms';

/** Whom to erase, by all that they are called. */
export interface ErasedPerson {
  userRef: string;
  /** What their address, other pagers and files call them. */
  alsoCalled: readonly string[];
}

/** What is to stand for somebody, and where. */
export interface ErasurePlan {
  userRef: string;
  pseudonym: string;
  /** What is to stand for each name by which they are known when they come again. */
  names: ReadonlyMap<string, string>;
  /** What is to stand for each name as rows have it. */
  standing: ReadonlyMap<string, string>;
  /** The names among them that say who it is. */
  plain: readonly string[];
}

/**
 * Finds all the names that rows have for somebody; changes nothing.
 *
 * A name that pages have beside the reference gets a pseudonym of its own: by
 * one for both, what was two people's pages would become one interruption.
 */
export async function planErasure(
  rows: DatabaseNamedRows,
  known: ErasedNames,
  { userRef, alsoCalled }: ErasedPerson,
): Promise<ErasurePlan> {
  const pseudonym = known.pseudonymOf(userRef) ?? newPseudonym();
  const names = new Map([[sameName(userRef), pseudonym]]);
  for (const name of alsoCalled) {
    const same = sameName(name);
    if (!names.has(same)) names.set(same, known.pseudonymOf(name) ?? pseudonym);
  }
  const standing = new Map([[userRef, pseudonym]]);
  for (const name of await rows.unknownPeople()) {
    const same = sameName(name);
    if (!names.has(same) || standing.has(name)) continue;
    const isMain = names.get(same) === pseudonym;
    const own = isMain ? newPseudonym() : names.get(same)!;
    standing.set(name, own);
    if (same !== sameName(userRef)) names.set(same, own);
  }
  for (const column of calledColumns.slice(1)) {
    for (const name of await rows.namesIn(column)) {
      const found = names.get(sameName(name));
      if (found && !standing.has(name)) standing.set(name, found);
    }
  }
  const plain = [...standing.keys()];
  // Rows that are older than people are kept in may be all that has a name.
  for (const name of [...plain, ...alsoCalled]) {
    standing.set(known.agedPseudonymOf(name), newPseudonym());
  }
  return { userRef, pseudonym, names, standing, plain };
}

/**
 * Where rows may name somebody.
 *
 * @param names - as rows have them
 * @param userRef - by which rows name whoever did something in the portal
 */
export function columnsNaming(
  names: readonly string[],
  userRef: string | undefined,
): NamesOfColumn[] {
  const byRef = [...actorColumns, ...ownerColumns];
  return [
    ...calledColumns.map(column => ({ ...column, names })),
    ...(userRef === undefined
      ? []
      : byRef.map(column => ({ ...column, names: [userRef] }))),
  ];
}
