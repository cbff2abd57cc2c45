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
import { CallerCredentials, VisibleEntities } from '@operability/backend-kit';
import {
  lifecycleMoveCreatePermission,
  lifecycleMoveOverridePermission,
  lifecyclePlacementReadPermission,
} from '@operability/plugin-lifecycle-common';
import {
  LifecyclePlacementFilter,
  LifecyclePlacementResource,
  lifecyclePlacementResourceRef,
} from '@operability/plugin-lifecycle-node';
import { PlacementScope } from '../store/LifecycleStore';
import { Placement } from '../store/Placement';

/** What one caller may do, decided once a request. */
export interface Reader {
  credentials: CallerCredentials;
  /** Left out for another program. */
  actorRef?: string;
  scope: PlacementScope;
  mayRead(placement: Placement): boolean;
  /** Also asked of placements about to be made. */
  mayMove(placement: LifecyclePlacementResource): boolean;
  mayOverride(placement: LifecyclePlacementResource): boolean;
}

interface PlacementAccessOptions {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  visibleEntities: VisibleEntities;
  userInfo: UserInfoService;
}

/** Decides who may see and do what. */
export class PlacementAccess {
  readonly #permissions: PermissionsService;
  readonly #visibleEntities: VisibleEntities;
  readonly #userInfo: UserInfoService;
  readonly #holds: (
    decision: PolicyDecision,
    placement: LifecyclePlacementResource | undefined,
  ) => boolean;
  readonly #toFilter: ReturnType<
    typeof createConditionTransformer<LifecyclePlacementFilter>
  >;

  private constructor(options: PlacementAccessOptions) {
    const ruleset = options.permissionsRegistry.getPermissionRuleset(
      lifecyclePlacementResourceRef,
    );
    this.#permissions = options.permissions;
    this.#visibleEntities = options.visibleEntities;
    this.#userInfo = options.userInfo;
    this.#holds = createConditionAuthorizer(ruleset);
    this.#toFilter = createConditionTransformer(ruleset);
  }

  static create(options: PlacementAccessOptions): PlacementAccess {
    return new PlacementAccess(options);
  }

  /** @throws NotAllowedError when the caller may see no placement at all. */
  async readerOf(credentials: CallerCredentials): Promise<Reader> {
    const [read, move, override] = await this.#permissions.authorizeConditional(
      [
        { permission: lifecyclePlacementReadPermission },
        { permission: lifecycleMoveCreatePermission },
        { permission: lifecycleMoveOverridePermission },
      ],
      { credentials },
    );
    if (read.result === AuthorizeResult.DENY) {
      throw new NotAllowedError('You may not see where things are');
    }
    const visibility = await this.#visibilityOf(credentials);
    const claims = visibility.all
      ? new Set<string>()
      : await this.#claimsOf(credentials);
    const { principal } = credentials;
    return {
      credentials,
      actorRef: principal.type === 'user' ? principal.userEntityRef : undefined,
      scope: {
        visibility,
        claims,
        condition:
          read.result === AuthorizeResult.CONDITIONAL
            ? this.#toFilter(read.conditions)
            : undefined,
      },
      mayRead: placement => {
        const { entityRef, ownerRef, missing } = placement;
        if (!this.#holds(read, placement)) return false;
        if (visibility.all || entityRef === undefined) return true;
        if (visibility.refs.has(entityRef)) return true;
        return missing && ownerRef !== undefined && claims.has(ownerRef);
      },
      mayMove: placement => this.#holds(move, placement),
      mayOverride: placement => this.#holds(override, placement),
    };
  }

  async #visibilityOf(credentials: CallerCredentials) {
    try {
      return await this.#visibleEntities.forRequest(credentials);
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog cannot say now which entities you may see',
        error,
      );
    }
  }

  async #claimsOf(
    credentials: CallerCredentials,
  ): Promise<ReadonlySet<string>> {
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
}
