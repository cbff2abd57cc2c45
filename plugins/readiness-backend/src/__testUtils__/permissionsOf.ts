import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  BasicPermission,
  Permission,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  PermissionResourceRef,
  PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  readinessCampaignRules,
  readinessCredentialRules,
  readinessResultRules,
  readinessWaiverRules,
} from '@operability/plugin-readiness-node';

/** What the permission policy of a test says; nobody is a program. */
export type TestPolicy = (
  permission: Permission | BasicPermission | ResourcePermission,
  person: string | undefined,
) => PolicyDecision;

const rules = [
  ...Object.values(readinessResultRules),
  ...Object.values(readinessWaiverRules),
  ...Object.values(readinessCredentialRules),
  ...Object.values(readinessCampaignRules),
];

function rulesetOf<Resource, Query, Type extends string>({
  resourceType,
}: PermissionResourceRef<Resource, Query, Type>) {
  return {
    getRuleByName: (name: string) =>
      rules.find(
        rule => rule.name === name && rule.resourceType === resourceType,
      ),
  } as unknown as PermissionRuleset<Resource, Query, Type>;
}

/** The permission system, as far as a policy of a test goes. */
export function permissionsOf(policy: TestPolicy) {
  const decide = (
    permission: Parameters<TestPolicy>[0],
    how: object | undefined,
  ): PolicyDecision => {
    const { credentials } = how as {
      credentials: { principal: { userEntityRef?: string } };
    };
    return policy(
      permission,
      credentials.principal.userEntityRef?.split('/')[1],
    );
  };
  return {
    permissions: mockServices.permissions.mock({
      authorizeConditional: async (requests, how) =>
        requests.map(({ permission }) => decide(permission, how)),
      authorize: async (requests, how) =>
        requests.map(({ permission }) => ({
          result:
            decide(permission, how).result === AuthorizeResult.ALLOW
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
        })),
    }),
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      getPermissionRuleset: rulesetOf,
    }),
  };
}
