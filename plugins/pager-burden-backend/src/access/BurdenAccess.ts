import {
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  CallerCredentials,
  EntityVisibility,
  VisibleEntities,
} from '@operability/backend-kit';
import {
  pagerBurdenBudgetUpdatePermission,
  pagerBurdenImportCreatePermission,
  pagerBurdenPageReadPermission,
  pagerBurdenReviewUpdatePermission,
} from '@operability/plugin-pager-burden-common';
import { Groups, GroupTree } from '../directory/Groups';
import { BurdenReader, PagedPerson, PageScope } from './BurdenReader';
import { TeamFilter, TeamResource, teamResourceRef } from './teamRules';

interface BurdenAccessOptions {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  userInfo: UserInfoService;
  visibleEntities: Pick<VisibleEntities, 'forRequest'>;
  groups: Groups;
}

const sre = 'group:default/sre';

/** Decides who may see and do what. */
export class BurdenAccess {
  readonly #options: BurdenAccessOptions;
  readonly #holds: (
    decision: PolicyDecision,
    resource: TeamResource | undefined,
  ) => boolean;
  readonly #toFilter: ReturnType<typeof createConditionTransformer<TeamFilter>>;

  private constructor(options: BurdenAccessOptions) {
    const rules =
      options.permissionsRegistry.getPermissionRuleset(teamResourceRef);
    this.#options = options;
    this.#holds = createConditionAuthorizer(rules);
    this.#toFilter = createConditionTransformer(rules);
  }

  static create(options: BurdenAccessOptions): BurdenAccess {
    return new BurdenAccess(options);
  }

  /**
   * Refuses nothing yet: whoever asks looks at what may be done.
   *
   * @throws ServiceUnavailableError while it cannot be looked up what the
   *   caller may see
   */
  async readerOf(credentials: CallerCredentials): Promise<BurdenReader> {
    const { permissions } = this.#options;
    const [[read, judge, budget], [importing], visibility, seesPerson] =
      await Promise.all([
        permissions.authorizeConditional(
          [
            { permission: pagerBurdenPageReadPermission },
            { permission: pagerBurdenReviewUpdatePermission },
            { permission: pagerBurdenBudgetUpdatePermission },
          ],
          { credentials },
        ),
        permissions.authorize(
          [{ permission: pagerBurdenImportCreatePermission }],
          { credentials },
        ),
        this.#visibilityOf(credentials),
        this.#seesPerson(credentials),
      ]);
    const { principal } = credentials;
    return {
      credentials,
      actorRef: principal.type === 'user' ? principal.userEntityRef : undefined,
      scope: this.#scopeOf(read, visibility),
      mayReadTeam: teamRef => this.#holds(read, { teamRef }),
      mayJudge: teamRef =>
        this.#holds(read, { teamRef }) && this.#holds(judge, { teamRef }),
      maySetBudget: teamRef =>
        this.#holds(read, { teamRef }) && this.#holds(budget, { teamRef }),
      mayImport: importing.result === AuthorizeResult.ALLOW,
      maySee: ({ entity, isEntityKnown }) =>
        !isEntityKnown || visibility.all || visibility.refs.has(entity),
      seesPerson,
    };
  }

  #scopeOf(read: PolicyDecision, visibility: EntityVisibility): PageScope {
    switch (read.result) {
      case AuthorizeResult.DENY:
        return {
          isDenied: true,
          visibility: { all: false, refs: new Set<string>() },
        };
      case AuthorizeResult.CONDITIONAL:
        return {
          isDenied: false,
          visibility,
          condition: this.#toFilter(read.conditions),
        };
      default:
        return { isDenied: false, visibility };
    }
  }

  /**
   * Oneself, members of the paged and of the owning team, their managers, and
   * SRE. To other programs everybody is "someone": they may show it to anybody.
   */
  async #seesPerson(
    credentials: CallerCredentials,
  ): Promise<(page: PagedPerson) => boolean> {
    const { principal } = credentials;
    if (principal.type !== 'user') return () => false;
    const self = principal.userEntityRef;
    const claims = await this.#claimsOf(credentials);
    if (claims.has(sre)) return () => true;
    const tree = await this.#treeIfKnown();
    const answersFor = (team: string) =>
      claims.has(team) ||
      (tree !== undefined && claims.has(tree.managerOf(team)));
    return ({ person, team, personTeam }) =>
      person === self ||
      answersFor(team) ||
      (personTeam !== undefined && answersFor(personTeam));
  }

  async #claimsOf(
    credentials: CallerCredentials,
  ): Promise<ReadonlySet<string>> {
    try {
      const info = await this.#options.userInfo.getUserInfo(credentials);
      return new Set([info.userEntityRef, ...info.ownershipEntityRefs]);
    } catch (error) {
      throw new ServiceUnavailableError(
        'It cannot be looked up now which groups you belong to',
        error,
      );
    }
  }

  /** While the catalog is down managers see no more than anybody. */
  async #treeIfKnown(): Promise<GroupTree | undefined> {
    return this.#options.groups.tree().catch(() => undefined);
  }

  async #visibilityOf(
    credentials: CallerCredentials,
  ): Promise<EntityVisibility> {
    try {
      return await this.#options.visibleEntities.forRequest(credentials);
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog cannot say now which entities you may see',
        error,
      );
    }
  }
}
