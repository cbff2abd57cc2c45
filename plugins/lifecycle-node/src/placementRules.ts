import {
  ConditionalPolicyDecision,
  PermissionCondition,
  PermissionCriteria,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { lifecyclePlacementResourceType } from '@operability/plugin-lifecycle-common';
import * as z from 'zod';

/** What permission rules get to see of a placement. @public */
export interface LifecyclePlacementResource {
  /** The card id, which is the resource ref; left out for a card about to be made. */
  id?: string;
  /** Left out for a thing that is not in the catalog. */
  entityRef?: string;
  /** Left out where the entity has no owner. */
  ownerRef?: string;
}

/** What a rule becomes in a query: the column and the values it may have. @public */
export interface LifecyclePlacementFilter {
  key: 'ownerRef';
  values: string[];
}

/** The placements that permissions are decided on. @public */
export const lifecyclePlacementResourceRef = createPermissionResourceRef<
  LifecyclePlacementResource,
  LifecyclePlacementFilter
>().with({
  pluginId: 'lifecycle',
  resourceType: lifecyclePlacementResourceType,
});

type PlacementType = typeof lifecyclePlacementResourceType;

const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow placements that one of the claims owns',
  resourceRef: lifecyclePlacementResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs that the reader speaks for'),
  }),
  apply: (placement, { claims }) =>
    placement.ownerRef !== undefined &&
    folded(claims).includes(placement.ownerRef),
  toQuery: ({ claims }) => ({ key: 'ownerRef', values: folded(claims) }),
});

function folded(claims: string[]): string[] {
  return claims.map(claim => claim.toLocaleLowerCase('en-US'));
}

/** The permission rules of placements. @public */
export const lifecyclePlacementRules = { isOwner };

const conditionExports = createConditionExports({
  resourceRef: lifecyclePlacementResourceRef,
  rules: lifecyclePlacementRules,
});

/** Conditions for permission policies. @public */
export const lifecyclePlacementConditions = conditionExports.conditions;

/** Wraps conditions on placements into the decision of a policy. @public */
export const createLifecyclePlacementConditionalDecision: (
  permission: ResourcePermission<PlacementType>,
  conditions: PermissionCriteria<PermissionCondition<PlacementType>>,
) => ConditionalPolicyDecision = conditionExports.createConditionalDecision;
