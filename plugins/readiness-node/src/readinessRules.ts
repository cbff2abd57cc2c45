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
import {
  readinessCampaignResourceType,
  readinessCredentialResourceType,
  readinessResultResourceType,
  readinessWaiverResourceType,
} from '@operability/plugin-readiness-common';
import * as z from 'zod';

/** What permission rules get to see of results, a waiver, a credential or a campaign. @public */
export interface ReadinessResource {
  /** Left out where nobody owns the entity. */
  ownerRef?: string;
}

/** What a rule becomes in a query: the column and the values it may have. @public */
export interface ReadinessResourceFilter {
  key: 'ownerRef';
  values: string[];
}

/** The results of entities that permissions are decided on. @public */
export const readinessResultResourceRef = createPermissionResourceRef<
  ReadinessResource,
  ReadinessResourceFilter
>().with({ pluginId: 'readiness', resourceType: readinessResultResourceType });

/** The waivers that permissions are decided on. @public */
export const readinessWaiverResourceRef = createPermissionResourceRef<
  ReadinessResource,
  ReadinessResourceFilter
>().with({ pluginId: 'readiness', resourceType: readinessWaiverResourceType });

/** The credentials that permissions are decided on. @public */
export const readinessCredentialResourceRef = createPermissionResourceRef<
  ReadinessResource,
  ReadinessResourceFilter
>().with({
  pluginId: 'readiness',
  resourceType: readinessCredentialResourceType,
});

/** The campaigns that permissions are decided on. @public */
export const readinessCampaignResourceRef = createPermissionResourceRef<
  ReadinessResource,
  ReadinessResourceFilter
>().with({
  pluginId: 'readiness',
  resourceType: readinessCampaignResourceType,
});

const paramsSchema = z.object({
  claims: z
    .array(z.string())
    .describe('Entity refs that the reader speaks for'),
});

const ruleOfOwners = {
  name: 'IS_OWNER' as const,
  description: 'Allow what one of the claims owns',
  paramsSchema,
  apply: (
    { ownerRef }: ReadinessResource,
    { claims }: z.output<typeof paramsSchema>,
  ): boolean => ownerRef !== undefined && folded(claims).includes(ownerRef),
  toQuery: ({
    claims,
  }: z.output<typeof paramsSchema>): ReadinessResourceFilter => ({
    key: 'ownerRef',
    values: folded(claims),
  }),
};

function folded(claims: string[]): string[] {
  return claims.map(claim => claim.toLocaleLowerCase('en-US'));
}

/** The permission rules of results. @public */
export const readinessResultRules = {
  isOwner: createPermissionRule({
    ...ruleOfOwners,
    resourceRef: readinessResultResourceRef,
  }),
};

/** The permission rules of waivers. @public */
export const readinessWaiverRules = {
  isOwner: createPermissionRule({
    ...ruleOfOwners,
    resourceRef: readinessWaiverResourceRef,
  }),
};

/** The permission rules of credentials. @public */
export const readinessCredentialRules = {
  isOwner: createPermissionRule({
    ...ruleOfOwners,
    resourceRef: readinessCredentialResourceRef,
  }),
};

/** The permission rules of campaigns. @public */
export const readinessCampaignRules = {
  isOwner: createPermissionRule({
    ...ruleOfOwners,
    resourceRef: readinessCampaignResourceRef,
  }),
};

const ofResults = createConditionExports({
  resourceRef: readinessResultResourceRef,
  rules: readinessResultRules,
});
const ofWaivers = createConditionExports({
  resourceRef: readinessWaiverResourceRef,
  rules: readinessWaiverRules,
});
const ofCredentials = createConditionExports({
  resourceRef: readinessCredentialResourceRef,
  rules: readinessCredentialRules,
});
const ofCampaigns = createConditionExports({
  resourceRef: readinessCampaignResourceRef,
  rules: readinessCampaignRules,
});

type Decision<Type extends string> = (
  permission: ResourcePermission<Type>,
  conditions: PermissionCriteria<PermissionCondition<Type>>,
) => ConditionalPolicyDecision;

/** Conditions on results for permission policies. @public */
export const readinessResultConditions = ofResults.conditions;

/** Conditions on waivers for permission policies. @public */
export const readinessWaiverConditions = ofWaivers.conditions;

/** Conditions on credentials for permission policies. @public */
export const readinessCredentialConditions = ofCredentials.conditions;

/** Conditions on campaigns for permission policies. @public */
export const readinessCampaignConditions = ofCampaigns.conditions;

/** Wraps conditions on results into the decision of a policy. @public */
export const createReadinessResultConditionalDecision: Decision<
  typeof readinessResultResourceType
> = ofResults.createConditionalDecision;

/** Wraps conditions on waivers into the decision of a policy. @public */
export const createReadinessWaiverConditionalDecision: Decision<
  typeof readinessWaiverResourceType
> = ofWaivers.createConditionalDecision;

/** Wraps conditions on credentials into the decision of a policy. @public */
export const createReadinessCredentialConditionalDecision: Decision<
  typeof readinessCredentialResourceType
> = ofCredentials.createConditionalDecision;

/** Wraps conditions on campaigns into the decision of a policy. @public */
export const createReadinessCampaignConditionalDecision: Decision<
  typeof readinessCampaignResourceType
> = ofCampaigns.createConditionalDecision;
