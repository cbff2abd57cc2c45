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
  oncallAlertResourceType,
  oncallPolicyResourceType,
  oncallScheduleResourceType,
} from '@operability/plugin-oncall-common';
import * as z from 'zod';

/** What permission rules get to see of a schedule, policy or alert. @public */
export interface OncallResource {
  /** Left out for one about to be made. */
  id?: string;
  /** Left out for an alert whose entity has no owner. */
  ownerRef?: string;
}

/** What a rule becomes in a query: the column and the values it may have. @public */
export interface OncallResourceFilter {
  key: 'ownerRef';
  values: string[];
}

/** The schedules that permissions are decided on. @public */
export const oncallScheduleResourceRef = createPermissionResourceRef<
  OncallResource,
  OncallResourceFilter
>().with({ pluginId: 'oncall', resourceType: oncallScheduleResourceType });

/** The policies that permissions are decided on. @public */
export const oncallPolicyResourceRef = createPermissionResourceRef<
  OncallResource,
  OncallResourceFilter
>().with({ pluginId: 'oncall', resourceType: oncallPolicyResourceType });

/** The alerts that permissions are decided on. @public */
export const oncallAlertResourceRef = createPermissionResourceRef<
  OncallResource,
  OncallResourceFilter
>().with({ pluginId: 'oncall', resourceType: oncallAlertResourceType });

const paramsSchema = z.object({
  claims: z
    .array(z.string())
    .describe('Entity refs that the reader speaks for'),
});

const ruleOfOwners = {
  name: 'IS_OWNER' as const,
  paramsSchema,
  apply: (
    { ownerRef }: OncallResource,
    { claims }: z.output<typeof paramsSchema>,
  ): boolean => ownerRef !== undefined && folded(claims).includes(ownerRef),
  toQuery: ({
    claims,
  }: z.output<typeof paramsSchema>): OncallResourceFilter => ({
    key: 'ownerRef',
    values: folded(claims),
  }),
};

function folded(claims: string[]): string[] {
  return claims.map(claim => claim.toLocaleLowerCase('en-US'));
}

/** The permission rules of schedules. @public */
export const oncallScheduleRules = {
  isOwner: createPermissionRule({
    ...ruleOfOwners,
    description: 'Allow schedules that one of the claims owns',
    resourceRef: oncallScheduleResourceRef,
  }),
};

/** The permission rules of policies. @public */
export const oncallPolicyRules = {
  isOwner: createPermissionRule({
    ...ruleOfOwners,
    description: 'Allow policies that one of the claims owns',
    resourceRef: oncallPolicyResourceRef,
  }),
};

/** The permission rules of alerts. @public */
export const oncallAlertRules = {
  isOwner: createPermissionRule({
    ...ruleOfOwners,
    description: 'Allow alerts of entities that one of the claims owns',
    resourceRef: oncallAlertResourceRef,
  }),
};

const ofSchedules = createConditionExports({
  resourceRef: oncallScheduleResourceRef,
  rules: oncallScheduleRules,
});
const ofPolicies = createConditionExports({
  resourceRef: oncallPolicyResourceRef,
  rules: oncallPolicyRules,
});
const ofAlerts = createConditionExports({
  resourceRef: oncallAlertResourceRef,
  rules: oncallAlertRules,
});

type Decision<Type extends string> = (
  permission: ResourcePermission<Type>,
  conditions: PermissionCriteria<PermissionCondition<Type>>,
) => ConditionalPolicyDecision;

/** Conditions on schedules for permission policies. @public */
export const oncallScheduleConditions = ofSchedules.conditions;

/** Conditions on policies for permission policies. @public */
export const oncallPolicyConditions = ofPolicies.conditions;

/** Conditions on alerts for permission policies. @public */
export const oncallAlertConditions = ofAlerts.conditions;

/** Wraps conditions on schedules into the decision of a policy. @public */
export const createOncallScheduleConditionalDecision: Decision<
  typeof oncallScheduleResourceType
> = ofSchedules.createConditionalDecision;

/** Wraps conditions on policies into the decision of a policy. @public */
export const createOncallPolicyConditionalDecision: Decision<
  typeof oncallPolicyResourceType
> = ofPolicies.createConditionalDecision;

/** Wraps conditions on alerts into the decision of a policy. @public */
export const createOncallAlertConditionalDecision: Decision<
  typeof oncallAlertResourceType
> = ofAlerts.createConditionalDecision;
