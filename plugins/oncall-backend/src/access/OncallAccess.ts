import {
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
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
  oncallAlertCreatePermission,
  oncallAlertReadPermission,
  oncallAlertRespondPermission,
  oncallPolicyReadPermission,
  oncallPolicyUpdatePermission,
  oncallScheduleReadPermission,
  oncallScheduleUpdatePermission,
} from '@operability/plugin-oncall-common';
import {
  oncallAlertResourceRef,
  oncallPolicyResourceRef,
  OncallResource,
  OncallResourceFilter,
  oncallScheduleResourceRef,
} from '@operability/plugin-oncall-node';

type Condition = ReturnType<
  ReturnType<typeof createConditionTransformer<OncallResourceFilter>>
>;

/** Which alerts a reader may see, for a query. */
export interface AlertScope {
  /** None at all, not even those of no entity. */
  isDenied?: boolean;
  visibility: EntityVisibility;
  /** What the permission policy asks of the owner; left out where nothing. */
  condition?: Condition;
}

/** What one caller may do, decided once a request. */
export interface OncallReader {
  credentials: CallerCredentials;
  /** Left out for another program. */
  actorRef?: string;
  /**
   * Whether the catalog would show an entity; true for none.
   *
   * @throws ServiceUnavailableError while the catalog cannot tell, as does
   * everything here that depends on it: who is refused nothing but this still
   * answers the alerts that they were paged for.
   */
  maySee(entityRef: string | undefined): boolean;
  /** Whether there may be schedules that the reader may see. */
  mayReadSchedules: boolean;
  mayReadSchedule(schedule: OncallResource): boolean;
  /** Also asked of schedules about to be made. */
  mayUpdateSchedule(schedule: OncallResource): boolean;
  mayReadPolicy(policy: OncallResource): boolean;
  /** Also asked of policies about to be made, and of entities that get one. */
  mayUpdatePolicy(policy: OncallResource): boolean;
  /** Both the permission and the entity. */
  mayReadAlert(alert: OncallResource & { entityRef?: string }): boolean;
  mayRespond(alert: OncallResource): boolean;
  mayCreateAlerts: boolean;
  alertScope: AlertScope;
}

interface OncallAccessOptions {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  visibleEntities: VisibleEntities;
  userInfo: UserInfoService;
}

const nothingVisible: EntityVisibility = { all: false, refs: new Set() };

/** Decides who may see and do what. */
export class OncallAccess {
  readonly #permissions: PermissionsService;
  readonly #visibleEntities: VisibleEntities;
  readonly #userInfo: UserInfoService;
  readonly #schedule: Holds;
  readonly #policy: Holds;
  readonly #alert: Holds;
  readonly #toFilter: ReturnType<
    typeof createConditionTransformer<OncallResourceFilter>
  >;

  private constructor(options: OncallAccessOptions) {
    const { permissionsRegistry } = options;
    this.#permissions = options.permissions;
    this.#visibleEntities = options.visibleEntities;
    this.#userInfo = options.userInfo;
    this.#schedule = createConditionAuthorizer(
      permissionsRegistry.getPermissionRuleset(oncallScheduleResourceRef),
    );
    this.#policy = createConditionAuthorizer(
      permissionsRegistry.getPermissionRuleset(oncallPolicyResourceRef),
    );
    const alertRules = permissionsRegistry.getPermissionRuleset(
      oncallAlertResourceRef,
    );
    this.#alert = createConditionAuthorizer(alertRules);
    this.#toFilter = createConditionTransformer(alertRules);
  }

  static create(options: OncallAccessOptions): OncallAccess {
    return new OncallAccess(options);
  }

  /** Refuses nothing yet: whoever asks looks at what may be done. */
  async readerOf(credentials: CallerCredentials): Promise<OncallReader> {
    const [
      readSchedule,
      updateSchedule,
      readPolicy,
      updatePolicy,
      readAlert,
      respond,
    ] = await this.#permissions.authorizeConditional(
      [
        { permission: oncallScheduleReadPermission },
        { permission: oncallScheduleUpdatePermission },
        { permission: oncallPolicyReadPermission },
        { permission: oncallPolicyUpdatePermission },
        { permission: oncallAlertReadPermission },
        { permission: oncallAlertRespondPermission },
      ],
      { credentials },
    );
    const [createAlert] = await this.#permissions.authorize(
      [{ permission: oncallAlertCreatePermission }],
      { credentials },
    );
    const visibility = await this.#visibilityOf(credentials);
    const maySee = (ref: string | undefined) => {
      if (ref === undefined) return true;
      const seen = visibility();
      return seen.all || seen.refs.has(ref);
    };
    const condition =
      readAlert.result === AuthorizeResult.CONDITIONAL
        ? this.#toFilter(readAlert.conditions)
        : undefined;
    const { principal } = credentials;
    return {
      credentials,
      actorRef: principal.type === 'user' ? principal.userEntityRef : undefined,
      maySee,
      mayReadSchedules: readSchedule.result !== AuthorizeResult.DENY,
      mayReadSchedule: one => this.#schedule(readSchedule, one),
      mayUpdateSchedule: one => this.#schedule(updateSchedule, one),
      mayReadPolicy: one => this.#policy(readPolicy, one),
      mayUpdatePolicy: one => this.#policy(updatePolicy, one),
      mayReadAlert: one => this.#alert(readAlert, one) && maySee(one.entityRef),
      mayRespond: one => this.#alert(respond, one),
      mayCreateAlerts: createAlert.result === AuthorizeResult.ALLOW,
      get alertScope() {
        return readAlert.result === AuthorizeResult.DENY
          ? { isDenied: true, visibility: nothingVisible }
          : { visibility: visibility(), condition };
      },
    };
  }

  /**
   * The groups that the caller speaks for, themselves included.
   *
   * @throws ServiceUnavailableError while it cannot be looked up.
   */
  async claimsOf(credentials: CallerCredentials): Promise<ReadonlySet<string>> {
    if (credentials.principal.type !== 'user') return new Set();
    try {
      const info = await this.#userInfo.getUserInfo(credentials);
      return new Set(info.ownershipEntityRefs);
    } catch (error) {
      throw new ServiceUnavailableError(
        'It cannot be looked up now which groups you belong to',
        error,
      );
    }
  }

  /**
   * While the catalog is down, who could see everything still does; others are
   * refused rather than shown too much.
   */
  async #visibilityOf(
    credentials: CallerCredentials,
  ): Promise<() => EntityVisibility> {
    try {
      const visibility = await this.#visibleEntities.forRequest(credentials);
      return () => visibility;
    } catch (error) {
      return () => {
        throw new ServiceUnavailableError(
          'The catalog cannot say now which entities you may see',
          error,
        );
      };
    }
  }
}

type Holds = (
  decision: PolicyDecision,
  resource: OncallResource | undefined,
) => boolean;

/** The user who asks. @throws NotAllowedError for another program. */
export function requireUser({ actorRef }: OncallReader): string {
  if (actorRef === undefined) {
    throw new NotAllowedError('Only a person has settings of their own');
  }
  return actorRef;
}
