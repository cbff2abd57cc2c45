import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
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
  readinessCampaignRules,
  readinessCredentialResourceRef,
  readinessCredentialRules,
  ReadinessResource,
  readinessResultResourceRef,
  readinessResultRules,
  readinessWaiverResourceRef,
  readinessWaiverRules,
} from '@operability/plugin-readiness-node';

/** Finds what permissions are decided on, in the order asked. */
type Finder = (
  ids: string[],
) => Promise<readonly (ReadinessResource | undefined)[]>;

/** Tells the permission system what there is to decide on. */
export function registerResources(
  registry: PermissionsRegistryService,
  find: {
    /** By entity reference. */
    entities: Finder;
    waivers: Finder;
    credentials: Finder;
    campaigns: Finder;
  },
): void {
  registry.addResourceType({
    resourceRef: readinessResultResourceRef,
    permissions: [
      readinessResultReadPermission,
      readinessEvaluationCreatePermission,
      readinessAttestationCreatePermission,
      readinessWaiverCreatePermission,
      readinessAnnouncementCreatePermission,
    ],
    rules: Object.values(readinessResultRules),
    getResources: async refs => [...(await find.entities(refs))],
  });
  registry.addResourceType({
    resourceRef: readinessWaiverResourceRef,
    permissions: [readinessWaiverDecidePermission],
    rules: Object.values(readinessWaiverRules),
    getResources: async ids => [...(await find.waivers(ids))],
  });
  registry.addResourceType({
    resourceRef: readinessCredentialResourceRef,
    permissions: [
      readinessCredentialReadPermission,
      readinessCredentialUpdatePermission,
    ],
    rules: Object.values(readinessCredentialRules),
    getResources: async ids => [...(await find.credentials(ids))],
  });
  registry.addResourceType({
    resourceRef: readinessCampaignResourceRef,
    permissions: [readinessCampaignUpdatePermission],
    rules: Object.values(readinessCampaignRules),
    getResources: async ids => [...(await find.campaigns(ids))],
  });
  registry.addPermissions([
    readinessCredentialCreatePermission,
    readinessCampaignCreatePermission,
  ]);
}
