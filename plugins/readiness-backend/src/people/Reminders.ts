import { Clock } from '@operability/backend-kit';
import { Definitions } from '../definitions/Definitions';
import { dateOf } from '../domain/day';
import { dueReminders } from '../domain/people/dueReminders';
import { KnownEntities } from '../lookups/ports';
import { Notices, pathOfCheck } from '../notices/Notices';
import { DatabasePeopleStore } from './DatabasePeopleStore';

interface RemindersOptions {
  store: DatabasePeopleStore;
  entities: KnownEntities;
  definitions: Definitions;
  notices: Notices;
  clock: Clock;
}

/** Reminds owners of attestations and waivers that are about to end, once each. */
export class Reminders {
  readonly #options: RemindersOptions;

  private constructor(options: RemindersOptions) {
    this.#options = options;
  }

  static create(options: RemindersOptions): Reminders {
    return new Reminders(options);
  }

  async send(): Promise<void> {
    const { store, entities, definitions, notices, clock } = this.#options;
    const now = clock.now();
    const inForce = await store.inForce(now);
    // One of either kind does not hold a line in place of the other.
    const ending = (['attestation', 'waiver'] as const).flatMap(kind =>
      dueReminders(
        inForce.filter(({ type }) => type === kind),
        now,
      ),
    );
    if (!ending.length) return;
    const known = await entities.getMany(ending.map(one => one.entityRef));
    // What has left the catalog may come back in time.
    const due = ending.filter(({ entityRef }) => known.has(entityRef));
    await store.transaction(async transaction => {
      await store.reminded(transaction, due, now);
      await notices.add(
        transaction,
        due.flatMap(({ id, type, entityRef, check, expiresAt }) => {
          const entity = known.get(entityRef);
          const title = definitions.checks.get(check)?.title ?? check;
          return entity
            ? [
                {
                  key: `reminder/${id}`,
                  recipients: [entity.ownerRef],
                  title: `${
                    entity.title
                  }: the ${type} of '${title}' ends on ${dateOf(expiresAt)}`,
                  text:
                    type === 'attestation'
                      ? 'Look whether it still holds, and sign it again.'
                      : 'Mend it until then, or ask again.',
                  path: pathOfCheck(entityRef, check),
                  scope: `reminder/${entityRef}/${check}`,
                },
              ]
            : [];
        }),
      );
    });
  }
}
