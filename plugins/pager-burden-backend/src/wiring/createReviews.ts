import {
  AuditorService,
  AuthService,
  LoggerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  Audit,
  Clock,
  DatabaseOutbox,
  OutboxSender,
} from '@operability/backend-kit';
import { Dataset } from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { BreachWatch } from '../budgets/BreachWatch';
import { BudgetService } from '../budgets/BudgetService';
import { DatabaseBreaches } from '../budgets/DatabaseBreaches';
import { DatabaseBudgetPages } from '../budgets/DatabaseBudgetPages';
import { DatabaseBudgetStore } from '../budgets/DatabaseBudgetStore';
import { Managers } from '../budgets/Managers';
import { TeamJudge } from '../budgets/TeamJudge';
import { CatalogUsers } from '../directory/CatalogUsers';
import { Groups } from '../directory/Groups';
import { NoticeDelivery } from '../notices/NoticeDelivery';
import { Notices } from '../notices/Notices';
import { ProgrammeService } from '../programme/ProgrammeService';
import { TeamCoverage } from '../lookups/TeamCoverage';
import { ActionService } from '../reviews/ActionService';
import { AgendaBuilder } from '../reviews/AgendaBuilder';
import { DatabaseActionHistory } from '../reviews/DatabaseActionHistory';
import { DatabaseActionStore } from '../reviews/DatabaseActionStore';
import { DatabaseAgenda } from '../reviews/DatabaseAgenda';
import { DatabaseHandovers } from '../reviews/DatabaseHandovers';
import { DatabaseReviewStore } from '../reviews/DatabaseReviewStore';
import { Digests } from '../reviews/Digests';
import { ReviewedWeeks } from '../reviews/ReviewedWeeks';
import { ReviewService } from '../reviews/ReviewService';
import { TeamMembers } from '../directory/TeamMembers';
import { DatabasePagedTeams } from '../directory/DatabasePagedTeams';
import { Teams } from '../directory/Teams';
import { TeamWeeks } from '../reviews/TeamWeeks';
import { TeamZones } from '../reviews/TeamZones';
import { DatabaseSharingStore } from '../sharing/DatabaseSharingStore';
import { PersonBurdens, SharingService } from '../sharing/SharingService';
import { DatabaseTeamTimers } from '../timers/DatabaseTeamTimers';
import { Stores } from './createStores';

interface ReviewParts {
  database: Knex;
  clock: Clock;
  /** The reporting zone. */
  timeZone: string;
  data: Dataset;
  groups: Groups;
  stores: Pick<Stores, 'weeks' | 'proofs' | 'calendars' | 'nights'>;
  burdens: PersonBurdens;
  /** Told of every change, so that open portals show it. */
  onChange: () => void;
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
  notifications: NotificationService;
  userInfo: UserInfoService;
}

/** Builds what teams look back with, and what is agreed on: reviews, budgets, consent. */
export function createReviews(given: ReviewParts) {
  const { database, clock, data, stores, notifications } = given;
  const { weeks: sums, proofs, calendars, nights } = stores;
  const isSample = data === 'sample';
  const outbox = DatabaseOutbox.create({ database, clock });
  const sender = OutboxSender.create({ ...given, outbox });
  sender.addHandler(NoticeDelivery.create({ notifications }));
  const parts = {
    ...given,
    audit: Audit.create(given),
    notices: Notices.create({ outbox }),
    members: TeamMembers.create(given),
    managers: Managers.create(given),
    teams: Teams.create({
      ...given,
      paged: DatabasePagedTeams.create(given),
    }),
    users: CatalogUsers.create(given),
    proofs,
    calendars,
    nights,
    nudge: () => sender.nudge(),
  };
  const actions = DatabaseActionStore.create({ database });
  const reviews = DatabaseReviewStore.create({ database });
  const budgets = DatabaseBudgetStore.create({ database });
  const breaches = DatabaseBreaches.create({ database });
  const pages = DatabaseBudgetPages.create({ database });
  const agenda = DatabaseAgenda.create(parts);
  const weeks = ReviewedWeeks.create({
    ...parts,
    store: DatabaseHandovers.create({ database }),
  });
  const teamWeeks = TeamWeeks.create({ ...parts, agenda, weeks: sums });
  const judge = TeamJudge.create({ ...parts, pages });
  return {
    outbox,
    sender,
    digests: Digests.create({
      ...parts,
      timers: DatabaseTeamTimers.create({
        database,
        table: 'digest_timers',
        isSample,
      }),
      teams: pages,
      actions,
      agenda,
      weeks,
      teamWeeks,
      zones: TeamZones.create(parts),
    }),
    watch: BreachWatch.create({
      ...parts,
      timers: DatabaseTeamTimers.create({
        database,
        table: 'budget_timers',
        isSample,
      }),
      breaches,
      store: budgets,
      pages,
      judge,
    }),
    services: {
      reviews: ReviewService.create({
        ...parts,
        store: reviews,
        agenda,
        builder: AgendaBuilder.create({ ...parts, agenda, actions }),
        weeks,
        teamWeeks,
      }),
      actions: ActionService.create({
        ...parts,
        store: actions,
        history: DatabaseActionHistory.create({ database }),
      }),
      budgets: BudgetService.create({ ...parts, store: budgets, judge }),
      programme: ProgrammeService.create({
        ...parts,
        weeks: sums,
        coverage: TeamCoverage.create(parts),
        breaches,
        budgets,
        reviews,
      }),
      sharing: SharingService.create({
        ...parts,
        store: DatabaseSharingStore.create({ database }),
      }),
    },
  };
}

/** What teams look back with, built and not started. */
export type Reviews = ReturnType<typeof createReviews>;
