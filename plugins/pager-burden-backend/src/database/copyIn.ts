import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';

/** What of a connection of `pg` is used while rows are copied in. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** What `pg` calls while a query is its turn; its `Submittable`. */
class CopyIn {
  readonly ended: Promise<void>;
  readonly #sql: string;
  readonly #pieces: Iterable<Buffer>;
  #succeed!: () => void;
  #fail!: (error: unknown) => void;
  #hasFailed = false;

  constructor(sql: string, pieces: Iterable<Buffer>) {
    this.#sql = sql;
    this.#pieces = pieces;
    this.ended = new Promise((resolve, reject) => {
      this.#succeed = resolve;
      this.#fail = reject;
    });
  }

  submit(connection: CopyConnection): void {
    connection.query(this.#sql);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.#send(connection).catch(error =>
      connection.sendCopyFail(String(error)),
    );
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.#succeed();
  }

  handleError(error: unknown): void {
    this.#hasFailed = true;
    this.#fail(error);
  }

  async #send(connection: CopyConnection): Promise<void> {
    for (const piece of this.#pieces) {
      if (this.#hasFailed) return;
      connection.sendCopyFromChunk(piece);
      // The database takes this one while the next is made, and others get
      // their turn.
      await setImmediate();
    }
    connection.endCopyFrom();
  }
}

/**
 * Copies rows into a table of PostgreSQL. Each byte is read once there, where a
 * statement with the same rows has them read as a value first: for the widest
 * table that costs more than all its indexes.
 *
 * @param sql - `copy … from stdin`
 * @param pieces - the rows in the text format of COPY
 */
export async function copyIn(
  transaction: Knex.Transaction,
  sql: string,
  pieces: Iterable<Buffer>,
): Promise<void> {
  const client: {
    acquireConnection(): Promise<{ query(query: CopyIn): void }>;
  } = transaction.client;
  // That of the transaction, which takes it back by itself.
  const connection = await client.acquireConnection();
  const query = new CopyIn(sql, pieces);
  connection.query(query);
  await query.ended;
}
