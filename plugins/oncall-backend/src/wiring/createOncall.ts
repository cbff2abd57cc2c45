import {
  AuditorService,
  AuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  Audit,
  Clock,
  DatabaseOutbox,
  OutboxSender,
  VisibleEntities,
} from '@operability/backend-kit';
import { AdviceSource } from '@operability/plugin-oncall-node';
import { Knex } from 'knex';
import { OncallAccess } from '../access/OncallAccess';
import { AdviceService } from '../alerts/AdviceService';
import { AlertLifeFeed } from '../alerts/AlertLifeFeed';
import { AlertPresenter } from '../alerts/AlertPresenter';
import { AlertService } from '../alerts/AlertService';
import { DatabaseAlertLives } from '../alerts/DatabaseAlertLives';
import { OncallSignals } from '../alerts/OncallSignals';
import { CatalogCopy } from '../catalog/CatalogCopy';
import { ChannelRegistry } from '../channels/ChannelRegistry';
import { DefinitionsSync } from '../definitions/DefinitionsSync';
import { EngineMetrics } from '../engine/EngineMetrics';
import { EngineStatusService } from '../engine/EngineStatusService';
import { LedgerService } from '../engine/LedgerService';
import { ShiftLedger } from '../engine/ShiftLedger';
import { CoverageService } from '../lookups/CoverageService';
import { OnCallService } from '../lookups/OnCallService';
import { MaintenanceService } from '../maintenance/MaintenanceService';
import { PageFeed } from '../pages/PageFeed';
import { CalendarService } from '../people/CalendarService';
import { ContactService } from '../people/ContactService';
import { DefaultContactBook } from '../people/DefaultContactBook';
import { TestPageService } from '../people/TestPageService';
import { VerificationService } from '../people/VerificationService';
import { AssignmentService } from '../policies/AssignmentService';
import { PolicyService } from '../policies/PolicyService';
import { SimulationService } from '../policies/SimulationService';
import { OncallConfig } from '../readOncallConfig';
import { Revisions } from '../revisions/Revisions';
import { OncallServices } from '../router';
import { OverrideService } from '../schedules/OverrideService';
import { ScheduleService } from '../schedules/ScheduleService';
import { SwapService } from '../schedules/SwapService';
import { DefaultWorlds } from '../world/DefaultWorlds';
import { createPaging } from './createPaging';
import { createStores } from './createStores';

/** What on call is built from. */
export interface OncallParts {
  database: Knex;
  clock: Clock;
  config: OncallConfig;
  channels: ChannelRegistry;
  adviceSources: readonly AdviceSource[];
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
  metrics: MetricsService;
  notifications: NotificationService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  signals: SignalsService;
  userInfo: UserInfoService;
}

/** Builds everything and starts nothing. */
export function createOncall(parts: OncallParts) {
  const { database, clock, config, channels, catalog, logger } = parts;
  const stores = createStores(database);
  const outbox = DatabaseOutbox.create({ database, clock });
  const metrics = EngineMetrics.create({ metrics: parts.metrics, outbox });
  const sender = OutboxSender.create({ outbox, clock, logger });
  const signals = OncallSignals.create({ signals: parts.signals, logger });
  const audit = Audit.create({ auditor: parts.auditor });
  const contacts = DefaultContactBook.create({
    store: stores.people,
    channels,
  });
  const worlds = DefaultWorlds.create({
    revisions: Revisions.create({ database }),
    sources: {
      schedules: stores.schedules,
      policies: stores.policies,
      maintenance: stores.maintenance,
      catalog: stores.catalog,
      people: {
        allCalendars: () => stores.calendars.calendarsOf(),
        withOwnContact: () => contacts.withOwnContact(),
        get everybodyIsReachable() {
          return channels.reachesEverybody;
        },
      },
    },
    clock,
    lastResort: config.lastResort,
    organizationPolicyId: config.defaultPolicyId,
  });
  const access = OncallAccess.create({
    permissions: parts.permissions,
    permissionsRegistry: parts.permissionsRegistry,
    userInfo: parts.userInfo,
    visibleEntities: VisibleEntities.create({
      catalog,
      permissions: parts.permissions,
      clock,
    }),
  });

  const paging = createPaging({
    ...parts,
    stores,
    outbox,
    metrics,
    sender,
    signals,
    contacts,
    worlds,
  });
  const { moving, contexts, intake, engine, feedback, canary, probes } = paging;

  const definitions = DefinitionsSync.create({
    locations: config.definitions,
    root: process.cwd(),
    schedules: stores.schedules,
    swaps: stores.swaps,
    policies: stores.policies,
    worlds,
    signals,
    clock,
    logger,
  });
  const ledger = ShiftLedger.create({ database, worlds, clock });
  const presenter = AlertPresenter.create({
    store: stores.alerts,
    worlds,
    contexts,
    pagesOf: ids => stores.pages.ofAlerts(ids),
    clock,
  });
  const asked = { access, audit, clock };
  const alerts = AlertService.create({
    ...moving,
    ...asked,
    intake,
    presenter,
    acknowledgePages: (transaction, alertId, userRef, at) =>
      stores.pages.acknowledge(transaction, alertId, userRef, at),
  });
  const planning = {
    ...asked,
    signals,
    store: stores.schedules,
    swaps: stores.swaps,
  };
  const policies = PolicyService.create({
    ...asked,
    signals,
    store: stores.policies,
    worlds,
    scheduleIds: async () =>
      new Set((await stores.schedules.list()).map(({ id }) => id)),
  });
  const own = { ...asked, store: stores.people, channels };
  const services: OncallServices = {
    schedules: ScheduleService.create({ ...planning, worlds }),
    overrides: OverrideService.create(planning),
    swaps: SwapService.create({ ...planning, outbox, worlds }),
    policies,
    simulations: SimulationService.create({ policies, worlds, access, clock }),
    assignments: AssignmentService.create({
      ...asked,
      signals,
      store: stores.policies,
      worlds,
    }),
    onCall: OnCallService.create({
      worlds,
      access,
      openCounts: refs => stores.alerts.openCounts(refs),
      clock,
    }),
    coverage: CoverageService.create({ worlds, access, clock }),
    alerts,
    advice: AdviceService.create({
      alerts,
      store: stores.alerts,
      worlds,
      contexts,
      sources: () => parts.adviceSources,
      clock,
      logger,
    }),
    feed: PageFeed.create({ store: stores.pages, access }),
    lives: AlertLifeFeed.create({
      store: DatabaseAlertLives.create({ database }),
      access,
      clock,
    }),
    calendars: CalendarService.create({
      ...asked,
      store: stores.calendars,
      worlds,
    }),
    contacts: ContactService.create(own),
    verifications: VerificationService.create(own),
    testPages: TestPageService.create({ ...own, contacts }),
    maintenance: MaintenanceService.create({
      ...asked,
      store: stores.maintenance,
      worlds,
      onChange: () => feedback.maintenanceChanged(),
    }),
    ledger: LedgerService.create({ ledger, worlds, access, clock }),
    engine: EngineStatusService.create({
      store: stores.engine,
      probes: stores.probes,
      people: stores.people,
      alerts: stores.alerts,
      pages: stores.pages,
      outbox,
      channels,
      worlds,
      problems: () => definitions.problems,
      clock,
    }),
  };
  return {
    services,
    stores,
    worlds,
    engine,
    sender,
    outbox,
    metrics,
    canary,
    probes,
    definitions,
    ledger,
    intake,
    copy: CatalogCopy.create({
      store: stores.catalog,
      catalog,
      auth: parts.auth,
      logger,
      clock,
    }),
  };
}

/** Everything of on call, as built. */
export type Oncall = ReturnType<typeof createOncall>;
