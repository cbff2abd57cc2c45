import { InputError } from '@backstage/errors';
import { CallerCredentials, Clock } from '@operability/backend-kit';
import { AlertLife } from '@operability/plugin-oncall-common';
import { OncallAccess } from '../access/OncallAccess';
import { DatabaseAlertLives, LifeCursor } from './DatabaseAlertLives';

/**
 * How long a change is kept back: one that was stamped earlier may be committed
 * later, and must not come after the cursor has passed it.
 */
const settledAfterMs = 10_000;

interface AlertLifeFeedOptions {
  store: DatabaseAlertLives;
  access: OncallAccess;
  clock: Clock;
}

/** What became of alerts, for those who measure response. */
export class AlertLifeFeed {
  readonly #options: AlertLifeFeedOptions;

  private constructor(options: AlertLifeFeedOptions) {
    this.#options = options;
  }

  static create(options: AlertLifeFeedOptions): AlertLifeFeed {
    return new AlertLifeFeed(options);
  }

  async read(
    credentials: CallerCredentials,
    query: { after?: string; limit: number },
  ): Promise<{ items: AlertLife[]; nextCursor?: string }> {
    const { access, store, clock } = this.#options;
    const reader = await access.readerOf(credentials);
    const rows = await store.changedAfter(
      readLifeCursor(query.after),
      clock.now() - settledAfterMs,
      query.limit,
    );
    const last = rows.at(-1);
    return {
      items: rows.flatMap(({ owned, life }) =>
        reader.mayReadAlert(owned) ? life : [],
      ),
      nextCursor: last && writeLifeCursor(last.at),
    };
  }
}

function writeLifeCursor({ changedAt, id }: LifeCursor): string {
  return Buffer.from(`${changedAt}/${id}`).toString('base64url');
}

function readLifeCursor(cursor: string | undefined): LifeCursor | undefined {
  if (cursor === undefined) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, changedAt, id] = /^(\d{1,15})\/([0-9a-f-]{36})$/.exec(text) ?? [];
  if (!id) {
    throw new InputError('after: must be one that the feed has answered');
  }
  return { changedAt: Number(changedAt), id };
}
