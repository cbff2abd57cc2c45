import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  Audit,
  Clock,
  DatabaseOutbox,
  OutboxSender,
} from '@operability/backend-kit';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { CampaignService } from '../campaigns/CampaignService';
import { CredentialService } from '../credentials/CredentialService';
import { Definitions } from '../definitions/Definitions';
import { LaunchDelivery } from '../launch/LaunchDelivery';
import { LaunchService } from '../launch/LaunchService';
import { MailSender } from '../launch/MailSender';
import { Readers } from '../lookups/ports';
import { ScorecardService } from '../lookups/ScorecardService';
import { NoticeDelivery } from '../notices/NoticeDelivery';
import { Notices } from '../notices/Notices';
import { AttestationService } from '../people/AttestationService';
import { Reminders } from '../people/Reminders';
import { WaiverService } from '../people/WaiverService';
import { PeopleConfig } from '../readPeopleConfig';
import { createStores } from './createStores';

interface PeopleParts {
  database: Knex;
  stores: ReturnType<typeof createStores>;
  clock: Clock;
  config: PeopleConfig;
  access: Readers;
  audit: Audit;
  definitions: Definitions;
  scorecards: ScorecardService;
  notifications: NotificationService;
  logger: LoggerService;
  onChange: () => void;
  /** Has what is due asked about now. */
  nudge: () => void;
}

/** Builds what people say and keep: attestations, waivers, campaigns, the roll and launch mails. */
export function createPeople(parts: PeopleParts) {
  const { database, stores, clock, config, notifications, logger } = parts;
  const { entities, work, announcements } = stores;
  const outbox = DatabaseOutbox.create({ database, clock });
  const sender = OutboxSender.create({ outbox, clock, logger });
  const notices = Notices.create({ outbox });
  const mail = config.smtp && MailSender.create(config.smtp);
  // Nobody is written to whose address nobody has configured.
  const to = mail && config.launchMailTo;
  const askAgain =
    (provider: string) => async (entityRefs: readonly string[]) => {
      await database.transaction(transaction =>
        work.makeDue(transaction, entityRefs, [provider], clock.now()),
      );
      parts.nudge();
      parts.onChange();
    };
  sender.addHandler(NoticeDelivery.create({ notifications }));
  sender.addHandler(
    LaunchDelivery.create({
      store: announcements,
      notifications,
      mail,
      onSettled: async (transaction, deliveryIds) => {
        const refs = await announcements.entitiesOf(transaction, deliveryIds);
        await work.makeDue(transaction, refs, ['launch-mail'], clock.now());
      },
    }),
  );
  const speaking = { ...parts, entities, store: stores.people, notices };
  return {
    outbox,
    sender,
    reminders: Reminders.create(speaking),
    services: {
      attestations: AttestationService.create({
        ...speaking,
        mostDays: config.attestationDays,
      }),
      waivers: WaiverService.create({
        ...speaking,
        mostDays: config.waiverDays,
        deciders: config.deciders,
      }),
      launches: LaunchService.create({
        ...parts,
        entities,
        store: announcements,
        outbox,
        nudge: () => sender.nudge(),
        to,
        appBaseUrl: config.appBaseUrl,
        onChange: askAgain('launch-mail'),
      }),
      credentials: CredentialService.create({
        ...parts,
        entities,
        store: stores.credentials,
        onChange: askAgain('credential-roll'),
      }),
      campaigns: CampaignService.create({ ...parts, store: stores.campaigns }),
    },
  };
}
