import { ConflictError, NotAllowedError } from '@backstage/errors';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  Audit,
  Caller,
  CallerCredentials,
  Clock,
  DatabaseOutbox,
} from '@operability/backend-kit';
import {
  LaunchAnnouncement,
  LaunchAnnouncementInput,
  LaunchMail,
  productionChecklistId,
  runbookAnnotation,
} from '@operability/plugin-readiness-common';
import { randomUUID } from 'node:crypto';
import { ReadinessReader } from '../access/ReadinessReader';
import {
  composeLaunchMail,
  Mail,
} from '../checks/launchMail/composeLaunchMail';
import { KnownEntity } from '../entities/KnownEntity';
import { KnownEntities, Readers } from '../lookups/ports';
import { ScorecardService } from '../lookups/ScorecardService';
import { visibleEntity } from '../lookups/visibleEntity';
import { requirePerson } from '../people/AttestationService';
import { DatabaseLaunchStore, StoredAnnouncement } from './DatabaseLaunchStore';
import { LaunchPayload, launchTopic } from './LaunchDelivery';

interface LaunchServiceOptions {
  access: Readers;
  entities: KnownEntities;
  scorecards: Pick<ScorecardService, 'present'>;
  store: DatabaseLaunchStore;
  outbox: DatabaseOutbox;
  nudge: () => void;
  audit: Audit;
  clock: Clock;
  /** Where the mail goes; left out where it goes out as a notification alone. */
  to?: string;
  appBaseUrl: string;
  onChange: (entityRefs: readonly string[]) => Promise<void>;
}

/** A second press of the button is no second launch. */
const pauseMs = 60_000;

/** Whom a notification reaches. */
const everybody = 'everybody in the portal';

/** Announces launches, and remembers that it did. */
export class LaunchService {
  readonly #options: LaunchServiceOptions;

  private constructor(options: LaunchServiceOptions) {
    this.#options = options;
  }

  static create(options: LaunchServiceOptions): LaunchService {
    return new LaunchService(options);
  }

  async preview(
    credentials: CallerCredentials,
    entityRef: string,
  ): Promise<LaunchMail> {
    const { reader, entity } = await this.#visible(credentials, entityRef);
    return {
      ...(await this.#compose(entity, reader)),
      canSend: reader.mayAnnounce(entity) && reader.actorRef !== undefined,
    };
  }

  async list(
    credentials: CallerCredentials,
    entityRef: string,
  ): Promise<LaunchAnnouncement[]> {
    await this.#visible(credentials, entityRef);
    const sent = await this.#options.store.of([entityRef]);
    return (sent.get(entityRef) ?? []).map(present);
  }

  async announce(
    caller: Caller,
    entityRef: string,
    input: LaunchAnnouncementInput,
  ): Promise<LaunchAnnouncement> {
    const { to, audit, clock, nudge, onChange } = this.#options;
    const action = { eventId: 'launch-announce', meta: { entityRef } };
    return audit.record(caller, action, async () => {
      const { reader, entity } = await this.#visible(
        caller.credentials,
        entityRef,
      );
      if (!reader.mayAnnounce(entity)) {
        throw new NotAllowedError(`You may not announce ${entityRef}`);
      }
      const sentBy = requirePerson(reader);
      const now = clock.now();
      const composed = await this.#compose(entity, reader);
      const channels =
        to === undefined
          ? (['notification'] as const)
          : (['notification', 'mail'] as const);
      const announcement: StoredAnnouncement = {
        id: randomUUID(),
        entityRef,
        to: composed.to,
        subject: input.subject ?? composed.subject,
        text: input.text ?? composed.text,
        sentBy,
        sentAt: now,
        deliveries: channels.map(channel => ({
          id: randomUUID(),
          channel,
          status: 'queued',
        })),
      };
      await this.#write(announcement);
      nudge();
      await onChange([entityRef]);
      return {
        result: present(announcement),
        meta: { id: announcement.id, channels: [...channels] },
      };
    });
  }

  async #write(announcement: StoredAnnouncement): Promise<void> {
    const { store, outbox } = this.#options;
    const { id, entityRef, to, subject, text } = announcement;
    await store.transaction(async transaction => {
      const last = await store.lockLastSentAt(transaction, entityRef);
      if (last !== undefined && announcement.sentAt - last < pauseMs) {
        throw new ConflictError('It was announced a moment ago');
      }
      await store.insert(transaction, announcement);
      await outbox.enqueue<LaunchPayload>(
        transaction,
        launchTopic,
        announcement.deliveries.map(delivery => ({
          id: delivery.id,
          key: `${id}/${delivery.channel}`,
          dueAt: 0,
          payload: {
            channel: delivery.channel as LaunchPayload['channel'],
            announcementId: id,
            to,
            subject,
            text,
            path: pathOf(entityRef),
          },
        })),
      );
    });
  }

  async #visible(credentials: CallerCredentials, entityRef: string) {
    const { access, entities } = this.#options;
    const reader = await access.readerOf(credentials);
    const entity = await visibleEntity(entities, reader, entityRef);
    return { reader, entity };
  }

  async #compose(known: KnownEntity, reader: ReadinessReader): Promise<Mail> {
    const { scorecards, appBaseUrl, to = everybody } = this.#options;
    const { entity } = known;
    const { annotations = {}, description, links = [] } = entity.metadata;
    const { items } = await scorecards.present(known, reader);
    const card = items.find(one => one.checklist.id === productionChecklistId);
    return composeLaunchMail(
      {
        title: known.title,
        description,
        owner: known.ownerRef ? parseEntityRef(known.ownerRef).name : 'nobody',
        system: known.systemRef && parseEntityRef(known.systemRef).name,
        url: `${appBaseUrl.replace(/\/$/, '')}${pathOf(known.entityRef)}`,
        sourceUrl: annotations['backstage.io/source-location']?.replace(
          /^url:/,
          '',
        ),
        runbookUrl: annotations[runbookAnnotation],
        score: {
          passed: card?.passed ?? 0,
          applicable: card?.applicable ?? 0,
          waived: card?.waived ?? 0,
        },
        links: links.map(({ title, url }) => ({ title: title ?? 'Link', url })),
      },
      to,
    );
  }
}

function present({
  entityRef,
  sentAt,
  deliveries,
  ...mail
}: StoredAnnouncement): LaunchAnnouncement {
  return {
    ...mail,
    sentAt: new Date(sentAt).toISOString(),
    deliveries: deliveries.map(({ channel, status, error }) => ({
      channel,
      status,
      error,
    })),
  };
}

function pathOf(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${namespace}/${kind.toLocaleLowerCase('en-US')}/${name}`;
}
