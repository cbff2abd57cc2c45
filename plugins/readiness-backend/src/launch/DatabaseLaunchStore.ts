import { holdName, isOneOf, toInteger } from '@operability/backend-kit';
import { LaunchAnnouncement } from '@operability/plugin-readiness-common';
import { Knex } from 'knex';
import { Announcement } from '../checks/launchMail/analyseAnnouncements';

/** One way in which a launch mail leaves. */
export interface StoredDelivery {
  /** That of its message in the outbox. */
  id: string;
  channel: string;
  status: LaunchAnnouncement['deliveries'][number]['status'];
  error?: string;
}

/** A launch mail that was sent, as it is kept. */
export interface StoredAnnouncement {
  id: string;
  entityRef: string;
  to: string;
  subject: string;
  text: string;
  sentBy: string;
  /** In epoch milliseconds. */
  sentAt: number;
  deliveries: readonly StoredDelivery[];
}

interface AnnouncementRow {
  id: string;
  entity_ref: string;
  sent_to: string;
  subject: string;
  body: string;
  sent_by: string;
  sent_at: number | string;
}

interface DeliveryRow {
  id: string;
  announcement_id: string;
  channel: string;
  status: StoredDelivery['status'];
  error: string | null;
}

/** The launch mails that were sent, and what became of them. */
export class DatabaseLaunchStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseLaunchStore {
    return new DatabaseLaunchStore(options.database);
  }

  async transaction<Result>(
    run: (transaction: Knex.Transaction) => Promise<Result>,
  ): Promise<Result> {
    return this.#database.transaction(run);
  }

  /**
   * When an entity was announced last; keeps others from announcing it until
   * the transaction ends.
   */
  async lockLastSentAt(
    transaction: Knex.Transaction,
    entityRef: string,
  ): Promise<number | undefined> {
    await holdName(transaction, `launch ${entityRef}`);
    const row = await transaction<AnnouncementRow>('launch_announcements')
      .where({ entity_ref: entityRef })
      .max({ last: 'sent_at' })
      .first();
    return row?.last === null || row?.last === undefined
      ? undefined
      : toInteger(row.last);
  }

  async insert(
    transaction: Knex.Transaction,
    announcement: StoredAnnouncement,
  ): Promise<void> {
    await transaction<AnnouncementRow>('launch_announcements').insert({
      id: announcement.id,
      entity_ref: announcement.entityRef,
      sent_to: announcement.to,
      subject: announcement.subject,
      body: announcement.text,
      sent_by: announcement.sentBy,
      sent_at: announcement.sentAt,
    });
    await transaction<DeliveryRow>('launch_deliveries').insert(
      announcement.deliveries.map(({ id, channel, status, error }) => ({
        id,
        announcement_id: announcement.id,
        channel,
        status,
        error: error ?? null,
      })),
    );
  }

  async settle(
    database: Knex,
    deliveryId: string,
    status: StoredDelivery['status'],
    error?: string,
  ): Promise<void> {
    await database<DeliveryRow>('launch_deliveries')
      .where({ id: deliveryId })
      .update({ status, error: error ?? null });
  }

  /** The entities that deliveries are about. */
  async entitiesOf(
    database: Knex,
    deliveryIds: readonly string[],
  ): Promise<string[]> {
    const rows: { entity_ref: string }[] = await database('launch_deliveries')
      .join(
        'launch_announcements',
        'launch_announcements.id',
        'launch_deliveries.announcement_id',
      )
      .whereIn('launch_deliveries.id', [...deliveryIds])
      .distinct('entity_ref');
    return rows.map(row => row.entity_ref);
  }

  /** With what became of them, the newest first, by entity. */
  async of(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, readonly StoredAnnouncement[]>> {
    const rows = await this.#database<AnnouncementRow>('launch_announcements')
      .where(isOneOf(this.#database, 'entity_ref', entityRefs))
      .orderBy([
        { column: 'sent_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ]);
    const deliveries = await this.#database<DeliveryRow>('launch_deliveries')
      .whereIn(
        'announcement_id',
        rows.map(({ id }) => id),
      )
      .orderBy('channel');
    const found = new Map<string, StoredAnnouncement[]>();
    for (const row of rows) {
      const announcement = toAnnouncement(row, deliveries);
      const known = found.get(row.entity_ref);
      if (known) known.push(announcement);
      else found.set(row.entity_ref, [announcement]);
    }
    return found;
  }

  /** As far as the check looks at them, the newest first, by entity. */
  async announcementsOf(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Announcement[]>> {
    const sent = await this.of(entityRefs);
    return new Map(
      [...sent].map(([entityRef, announcements]) => [
        entityRef,
        announcements.map(({ sentAt, sentBy, to, deliveries }) => ({
          sentAt,
          sentBy,
          to,
          // What is still on its way may yet arrive.
          isDelivered: deliveries.some(({ status }) => status !== 'failed'),
        })),
      ]),
    );
  }
}

function toAnnouncement(
  row: AnnouncementRow,
  deliveries: readonly DeliveryRow[],
): StoredAnnouncement {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    to: row.sent_to,
    subject: row.subject,
    text: row.body,
    sentBy: row.sent_by,
    sentAt: toInteger(row.sent_at),
    deliveries: deliveries
      .filter(one => one.announcement_id === row.id)
      .map(({ id, channel, status, error }) => ({
        id,
        channel,
        status,
        error: error ?? undefined,
      })),
  };
}
