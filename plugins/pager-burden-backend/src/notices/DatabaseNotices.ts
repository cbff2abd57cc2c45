import { isPostgres, toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { NoticePayload } from './NoticeDelivery';

/** Notices that are kept, by whom they are for. */
export class DatabaseNotices {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  /** @param database - or the transaction in which somebody is forgotten */
  static in(database: Knex): DatabaseNotices {
    return new DatabaseNotices(database);
  }

  /** How many are for somebody, alone or with others. */
  async count(userRef: string): Promise<number> {
    const [{ n }]: { n: number | string }[] = await this.#of(userRef).count({
      n: '*',
    });
    return toInteger(n);
  }

  /** Takes somebody off those that are for them. Those for nobody else go. */
  async forget(userRef: string): Promise<void> {
    const rows: { id: string; payload: string }[] = await this.#of(
      userRef,
    ).select('id', 'payload');
    for (const { id, payload } of rows) {
      const notice: NoticePayload = JSON.parse(payload);
      const recipients = notice.recipients.filter(ref => ref !== userRef);
      const row = this.#database('outbox').where({ id });
      await (recipients.length
        ? row.update({ payload: JSON.stringify({ ...notice, recipients }) })
        : row.delete());
    }
  }

  #of(userRef: string) {
    const place = isPostgres(this.#database) ? 'strpos' : 'instr';
    return this.#database('outbox').whereRaw(`${place}(payload, ?) > 0`, [
      JSON.stringify(userRef),
    ]);
  }
}
