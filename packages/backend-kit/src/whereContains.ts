import { Knex } from 'knex';

/**
 * Narrows a query to rows in which a text contains another. Nothing in it is a
 * wildcard.
 *
 * @param expression - the text of a row in SQL, in lower case: `lower(title)`
 * @param part - what is looked for; upper or lower case is all the same
 * @public
 */
export function whereContains(
  query: Knex.QueryBuilder,
  expression: string,
  part: string,
): void {
  const wanted = part.toLocaleLowerCase('en-US').replace(/[\\%_]/g, '\\$&');
  query.whereRaw(`${expression} like ? escape '\\'`, [`%${wanted}%`]);
}
