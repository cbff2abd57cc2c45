import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { CallerCredentials, EntityVisibility } from '@operability/backend-kit';
import { TeamFilter } from './teamRules';

/** Which pages a reader may see, for a query. */
export interface PageScope {
  /** None at all. */
  isDenied: boolean;
  visibility: EntityVisibility;
  /** What the permission policy asks of the team; left out where nothing. */
  condition?: PermissionCriteria<TeamFilter>;
}

/** What of a page decides who may know to whom it came. */
export interface PagedPerson {
  person?: string;
  team: string;
  personTeam?: string;
}

/** What one caller may do, decided once a request. */
export interface BurdenReader {
  credentials: CallerCredentials;
  /** Left out for another program. */
  actorRef?: string;
  scope: PageScope;
  mayReadTeam(team: string): boolean;
  /** To say what its pages deserved. */
  mayJudge(team: string): boolean;
  /** To set what it may bear. */
  maySetBudget(team: string): boolean;
  mayImport: boolean;
  /** Whether the catalog would show a thing. */
  maySee(entity: { entity: string; isEntityKnown: boolean }): boolean;
  /** Whether to whom a page came is more than "someone". */
  seesPerson(page: PagedPerson): boolean;
}
