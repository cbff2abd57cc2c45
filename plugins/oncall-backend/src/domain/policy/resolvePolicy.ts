import { AssignedBy } from '@operability/plugin-oncall-common';

/** What of an entity decides which policy answers for it. @internal */
export interface BoundEntity {
  /** The policy that its annotation names. */
  annotatedPolicyId?: string;
  systemRef?: string;
  ownerRef?: string;
  /** Of a group: the group it is part of. */
  parentRef?: string;
}

/** How entities and policies are bound, as plain look-ups. @internal */
export interface PolicyBindings {
  /** Undefined for an entity that is not, or no longer, in the catalog. */
  entity(ref: string): BoundEntity | undefined;
  /** The policy assigned in the portal. */
  assignment(ref: string): string | undefined;
  hasPolicy(policyId: string): boolean;
  organizationPolicyId?: string;
}

/** Which policy answers for an entity, and why. @internal */
export interface ResolvedPolicy {
  policyId?: string;
  /** Given with every policy. */
  assignedBy?: AssignedBy;
  /** Where a policy is named that does not exist; looked past, never hidden. */
  broken: { policyId: string; ref?: string }[];
}

/**
 * Which policy answers for an entity: its own, else its system's, else that of
 * its owner or of the nearest group above, else the organization's.
 *
 * At each of them an annotation goes before an assignment: what is written in
 * the repository is what its readers rely on.
 *
 * @internal
 */
export function resolvePolicy(
  entityRef: string,
  bindings: PolicyBindings,
): ResolvedPolicy {
  const broken: ResolvedPolicy['broken'] = [];
  const exists = (policyId: string | undefined, ref?: string) => {
    if (policyId === undefined) return false;
    if (bindings.hasPolicy(policyId)) return true;
    broken.push({ policyId, ref });
    return false;
  };

  for (const { ref, type } of carriers(entityRef, bindings)) {
    const candidates = [
      ['annotation', bindings.entity(ref)?.annotatedPolicyId],
      ['assignment', bindings.assignment(ref)],
    ] as const;
    for (const [way, policyId] of candidates) {
      if (!exists(policyId, ref)) continue;
      return { policyId, assignedBy: { type: type ?? way, ref }, broken };
    }
  }
  const { organizationPolicyId: policyId } = bindings;
  return exists(policyId)
    ? { policyId, assignedBy: { type: 'organization' }, broken }
    : { broken };
}

/** Whose policy may count, in order; each once, for groups may go in circles. */
function carriers(
  entityRef: string,
  { entity }: PolicyBindings,
): { ref: string; type?: AssignedBy['type'] }[] {
  const { systemRef, ownerRef, parentRef } = entity(entityRef) ?? {};
  const found = new Map<string, AssignedBy['type'] | undefined>();
  const add = (ref: string, type?: AssignedBy['type']) => {
    if (found.has(ref)) return false;
    found.set(ref, type);
    return true;
  };
  const climb = (from: string | undefined) => {
    let ref = from;
    while (ref && add(ref, 'owner')) ref = entity(ref)?.parentRef;
  };
  add(entityRef);
  if (systemRef) add(systemRef, 'system');
  climb(ownerRef);
  climb(parentRef);
  return [...found].map(([ref, type]) => ({ ref, type }));
}
