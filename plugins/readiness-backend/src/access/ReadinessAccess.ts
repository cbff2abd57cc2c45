import {
  PermissionsRegistryService,
  PermissionsService,
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
  readinessAnnouncementCreatePermission,
  readinessAttestationCreatePermission,
  readinessCampaignCreatePermission,
  readinessCampaignUpdatePermission,
  readinessCredentialCreatePermission,
  readinessCredentialReadPermission,
  readinessCredentialUpdatePermission,
  readinessEvaluationCreatePermission,
  readinessResultReadPermission,
  readinessWaiverCreatePermission,
  readinessWaiverDecidePermission,
} from '@operability/plugin-readiness-common';
import {
  readinessCampaignResourceRef,
  readinessCredentialResourceRef,
  ReadinessResource,
  ReadinessResourceFilter,
  readinessResultResourceRef,
  readinessWaiverResourceRef,
} from '@operability/plugin-readiness-node';
import { ReadinessReader, ReadScope, Subject } from './ReadinessReader';

interface ReadinessAccessOptions {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  visibleEntities: Pick<VisibleEntities, 'forRequest'>;
}

type Holds = (
  decision: PolicyDecision,
  resource: ReadinessResource | undefined,
) => boolean;
type ToFilter = ReturnType<
  typeof createConditionTransformer<ReadinessResourceFilter>
>;

const nothingVisible: EntityVisibility = { all: false, refs: new Set() };

/** Decides who may see and do what. */
export class ReadinessAccess {
  readonly #permissions: PermissionsService;
  readonly #visibleEntities: Pick<VisibleEntities, 'forRequest'>;
  readonly #result: Holds;
  readonly #waiver: Holds;
  readonly #credential: Holds;
  readonly #campaign: Holds;
  readonly #resultFilter: ToFilter;
  readonly #credentialFilter: ToFilter;

  private constructor(options: ReadinessAccessOptions) {
    const { permissionsRegistry: registry } = options;
    const results = registry.getPermissionRuleset(readinessResultResourceRef);
    const credentials = registry.getPermissionRuleset(
      readinessCredentialResourceRef,
    );
    this.#permissions = options.permissions;
    this.#visibleEntities = options.visibleEntities;
    this.#result = createConditionAuthorizer(results);
    this.#waiver = createConditionAuthorizer(
      registry.getPermissionRuleset(readinessWaiverResourceRef),
    );
    this.#credential = createConditionAuthorizer(credentials);
    this.#campaign = createConditionAuthorizer(
      registry.getPermissionRuleset(readinessCampaignResourceRef),
    );
    this.#resultFilter = createConditionTransformer(results);
    this.#credentialFilter = createConditionTransformer(credentials);
  }

  static create(options: ReadinessAccessOptions): ReadinessAccess {
    return new ReadinessAccess(options);
  }

  /**
   * Refuses nothing yet: whoever asks looks at what may be done.
   *
   * @throws ServiceUnavailableError while the catalog cannot say what the
   *   caller may see
   */
  async readerOf(credentials: CallerCredentials): Promise<ReadinessReader> {
    const decisions = await this.#decisionsOf(credentials);
    const [createCredential, createCampaign] =
      await this.#permissions.authorize(
        [
          { permission: readinessCredentialCreatePermission },
          { permission: readinessCampaignCreatePermission },
        ],
        { credentials },
      );
    const visibility = await this.#visibilityOf(credentials);
    const maySee = ({ entityRef }: Subject) =>
      entityRef === undefined ||
      visibility.all ||
      visibility.refs.has(entityRef);
    const { read, readCredential } = decisions;
    const mayRead = (one: Subject) => this.#result(read, one) && maySee(one);
    const { principal } = credentials;
    return {
      credentials,
      actorRef: principal.type === 'user' ? principal.userEntityRef : undefined,
      mayRead,
      mayEvaluate: one => this.#result(decisions.evaluate, one),
      mayAttest: one => this.#result(decisions.attest, one),
      mayRequestWaiver: one => this.#result(decisions.requestWaiver, one),
      mayDecideWaiver: one => this.#waiver(decisions.decideWaiver, one),
      mayAnnounce: one => this.#result(decisions.announce, one),
      mayReadCredential: one =>
        this.#credential(readCredential, one) && maySee(one),
      mayCreateCredentials: createCredential.result === AuthorizeResult.ALLOW,
      mayUpdateCredential: one =>
        this.#credential(decisions.updateCredential, one),
      mayCreateCampaigns: createCampaign.result === AuthorizeResult.ALLOW,
      mayUpdateCampaign: one => this.#campaign(decisions.updateCampaign, one),
      resultScope: scopeOf(read, visibility, this.#resultFilter),
      credentialScope: scopeOf(
        readCredential,
        visibility,
        this.#credentialFilter,
      ),
    };
  }

  async #decisionsOf(credentials: CallerCredentials) {
    const [
      read,
      evaluate,
      attest,
      requestWaiver,
      decideWaiver,
      announce,
      readCredential,
      updateCredential,
      updateCampaign,
    ] = await this.#permissions.authorizeConditional(
      [
        { permission: readinessResultReadPermission },
        { permission: readinessEvaluationCreatePermission },
        { permission: readinessAttestationCreatePermission },
        { permission: readinessWaiverCreatePermission },
        { permission: readinessWaiverDecidePermission },
        { permission: readinessAnnouncementCreatePermission },
        { permission: readinessCredentialReadPermission },
        { permission: readinessCredentialUpdatePermission },
        { permission: readinessCampaignUpdatePermission },
      ],
      { credentials },
    );
    return {
      read,
      evaluate,
      attest,
      requestWaiver,
      decideWaiver,
      announce,
      readCredential,
      updateCredential,
      updateCampaign,
    };
  }

  async #visibilityOf(
    credentials: CallerCredentials,
  ): Promise<EntityVisibility> {
    try {
      return await this.#visibleEntities.forRequest(credentials);
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog cannot say now which entities you may see',
        error,
      );
    }
  }
}

function scopeOf(
  decision: PolicyDecision,
  visibility: EntityVisibility,
  toFilter: ToFilter,
): ReadScope {
  switch (decision.result) {
    case AuthorizeResult.DENY:
      return { isDenied: true, visibility: nothingVisible };
    case AuthorizeResult.CONDITIONAL:
      return {
        isDenied: false,
        visibility,
        condition: toFilter(decision.conditions),
      };
    default:
      return { isDenied: false, visibility };
  }
}
