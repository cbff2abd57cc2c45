import { Knex } from 'knex';

/** Which tables a piece of work writes to, one entry a statement. */
export async function writesOf(
  database: Knex,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const written: string[] = [];
  const listen = ({ sql }: { sql: string }) => {
    const table = /^\s*(?:insert into|update|delete from) [`"]?(\w+)/i.exec(
      sql,
    );
    if (table) written.push(table[1]);
  };
  database.on('query', listen);
  try {
    await work();
  } finally {
    database.removeListener('query', listen);
  }
  return written;
}
