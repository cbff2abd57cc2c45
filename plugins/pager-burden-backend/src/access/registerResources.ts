import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  pagerBurdenBudgetUpdatePermission,
  pagerBurdenImportCreatePermission,
  pagerBurdenPageReadPermission,
  pagerBurdenPersonDeletePermission,
  pagerBurdenReviewUpdatePermission,
} from '@operability/plugin-pager-burden-common';
import { isOwner, teamResourceRef } from './teamRules';

/** Tells the permission system what there is to decide on. */
export function registerResources(registry: PermissionsRegistryService): void {
  registry.addResourceType({
    resourceRef: teamResourceRef,
    permissions: [
      pagerBurdenPageReadPermission,
      pagerBurdenReviewUpdatePermission,
      pagerBurdenBudgetUpdatePermission,
    ],
    rules: [isOwner],
    // A team is all that its reference says.
    getResources: async refs => refs.map(teamRef => ({ teamRef })),
  });
  registry.addPermissions([
    pagerBurdenImportCreatePermission,
    pagerBurdenPersonDeletePermission,
  ]);
}
