import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Clock, DatabaseOutbox, OutboxSender } from '@operability/backend-kit';
import { AlertIntake } from '../alerts/AlertIntake';
import { canaryLadder } from '../alerts/canaryLadder';
import { DefaultAlertFeedback } from '../alerts/DefaultAlertFeedback';
import { NoticeDelivery } from '../alerts/NoticeDelivery';
import { OncallSignals } from '../alerts/OncallSignals';
import { RunContexts } from '../alerts/RunContexts';
import { TransitionWriter } from '../alerts/TransitionWriter';
import { ChannelRegistry } from '../channels/ChannelRegistry';
import { Canary, provable } from '../engine/Canary';
import { ChannelProbes } from '../engine/ChannelProbes';
import { Engine } from '../engine/Engine';
import { EngineMetrics } from '../engine/EngineMetrics';
import { DefaultPageWriter } from '../pages/DefaultPageWriter';
import { PageDelivery } from '../pages/PageDelivery';
import { DefaultContactBook } from '../people/DefaultContactBook';
import { DefaultWorlds } from '../world/DefaultWorlds';
import { createStores } from './createStores';

/** What paging stands on. */
interface PagingParts {
  clock: Clock;
  channels: ChannelRegistry;
  logger: LoggerService;
  notifications: NotificationService;
  stores: ReturnType<typeof createStores>;
  outbox: DatabaseOutbox;
  metrics: EngineMetrics;
  sender: OutboxSender;
  signals: OncallSignals;
  contacts: DefaultContactBook;
  worlds: DefaultWorlds;
}

/** Builds what takes alerts in, moves them on and pages people, and has the sender deliver it. */
export function createPaging(parts: PagingParts) {
  const { clock, channels, logger, stores, outbox } = parts;
  const { metrics, sender, signals, contacts, worlds } = parts;
  const pages = DefaultPageWriter.create({
    outbox,
    store: stores.pages,
    contacts,
    channels,
    clock,
    nudge: () => sender.nudge(),
  });
  const contexts = RunContexts.create({
    worlds,
    canaryLadder: () => canaryLadder(provable(channels)),
  });
  const writer = TransitionWriter.create({
    store: stores.alerts,
    pages,
    outbox,
  });
  const moving = {
    store: stores.alerts,
    writer,
    worlds,
    contexts,
    pages,
    signals,
    clock,
    logger,
  };
  const intake = AlertIntake.create(moving);
  const engine = Engine.create(moving);
  const feedback = DefaultAlertFeedback.create(moving);
  const proving = { channels, clock, logger };
  const canary = Canary.create({ ...proving, store: stores.engine, intake });
  const probes = ChannelProbes.create({ ...proving, store: stores.probes });
  sender.addHandler(
    PageDelivery.create({
      outbox,
      store: stores.pages,
      channels,
      contacts,
      addresses: contacts,
      clock,
      feedback: () => feedback,
      canary: () => canary,
      firstPageSent: delay => metrics.firstPageSent(delay),
    }),
  );
  sender.addHandler(
    NoticeDelivery.create({ notifications: parts.notifications, logger }),
  );
  return { moving, contexts, intake, engine, feedback, canary, probes };
}
