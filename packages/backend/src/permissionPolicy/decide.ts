import {
  AuthorizeResult,
  isResourcePermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';

/** Where the resources of a family of permissions live, and the rule there that tells their owners. */
interface OwnedResources {
  pluginId: string;
  ownerRule: string;
}

/**
 * Families of permissions, by the start of their names, whose resources may be changed by their
 * owners. A context that brings resources of its own adds a line.
 */
const ownedResources: ReadonlyArray<[prefix: string, OwnedResources]> = [
  ['catalog.entity.', { pluginId: 'catalog', ownerRule: 'IS_ENTITY_OWNER' }],
  ['lifecycle.', { pluginId: 'lifecycle', ownerRule: 'IS_OWNER' }],
  ['oncall.', { pluginId: 'oncall', ownerRule: 'IS_OWNER' }],
  ['readiness.', { pluginId: 'readiness', ownerRule: 'IS_OWNER' }],
  ['pager-burden.', { pluginId: 'pager-burden', ownerRule: 'IS_OWNER' }],
];

/** What not even the owners may do: these set a rule aside, which is not for those it binds. */
const administratorsOnly: ReadonlySet<string> = new Set([
  'lifecycle.move.override',
  'readiness.waiver.decide',
]);

/** What everybody may do: whoever sees a fire may ring the bell, and whoever is there may answer it. */
const everybody: ReadonlySet<string> = new Set([
  'oncall.alert.create',
  'oncall.alert.respond',
  // Whose they are is decided where they are made: nobody makes them for a group that is not theirs.
  'readiness.campaign.create',
  'readiness.credential.create',
]);

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };

/**
 * Who may do what in the portal:
 *
 * - whoever is not signed in may do nothing;
 * - whoever is signed in may read;
 * - whoever is signed in may raise alerts and answer them;
 * - owners change what is theirs;
 * - administrators may do everything;
 * - whatever this policy has not heard of, and is not a read, is denied.
 *
 * @param claims - the person and the groups they speak for, or undefined for nobody
 * @param administrators - the claims that make somebody an administrator
 */
export function decide(
  permission: Permission,
  claims: readonly string[] | undefined,
  administrators: readonly string[],
): PolicyDecision {
  if (!claims) {
    return deny;
  }
  if (claims.some(claim => administrators.includes(claim))) {
    return allow;
  }
  if (administratorsOnly.has(permission.name)) {
    return deny;
  }
  if (
    permission.attributes.action === 'read' ||
    everybody.has(permission.name)
  ) {
    return allow;
  }
  const owned = ownedResources.find(([prefix]) =>
    permission.name.startsWith(prefix),
  )?.[1];
  if (owned && isResourcePermission(permission)) {
    return {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: owned.pluginId,
      resourceType: permission.resourceType,
      conditions: {
        rule: owned.ownerRule,
        resourceType: permission.resourceType,
        params: { claims: [...claims] },
      },
    };
  }
  return deny;
}
