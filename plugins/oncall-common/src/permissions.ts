import { createPermission } from '@backstage/plugin-permission-common';

/** The resource type of a schedule; its resource refs are schedule ids. @public */
export const oncallScheduleResourceType = 'oncall-schedule';

/** The resource type of a policy; its resource refs are policy ids. @public */
export const oncallPolicyResourceType = 'oncall-policy';

/** The resource type of an alert; its resource refs are alert ids. @public */
export const oncallAlertResourceType = 'oncall-alert';

/** Seeing a schedule, its shifts, and who is on call. @public */
export const oncallScheduleReadPermission = createPermission({
  name: 'oncall.schedule.read',
  attributes: { action: 'read' },
  resourceType: oncallScheduleResourceType,
});

/** Changing a schedule, its overrides and covers. @public */
export const oncallScheduleUpdatePermission = createPermission({
  name: 'oncall.schedule.update',
  attributes: { action: 'update' },
  resourceType: oncallScheduleResourceType,
});

/** Seeing a policy and what it would do. @public */
export const oncallPolicyReadPermission = createPermission({
  name: 'oncall.policy.read',
  attributes: { action: 'read' },
  resourceType: oncallPolicyResourceType,
});

/** Changing a policy, and which entities use it. @public */
export const oncallPolicyUpdatePermission = createPermission({
  name: 'oncall.policy.update',
  attributes: { action: 'update' },
  resourceType: oncallPolicyResourceType,
});

/** Seeing an alert, its timeline and its pages. @public */
export const oncallAlertReadPermission = createPermission({
  name: 'oncall.alert.read',
  attributes: { action: 'read' },
  resourceType: oncallAlertResourceType,
});

/** Raising an alert, and test pages. @public */
export const oncallAlertCreatePermission = createPermission({
  name: 'oncall.alert.create',
  attributes: { action: 'create' },
});

/** Acknowledging, escalating, snoozing, reassigning and resolving an alert. @public */
export const oncallAlertRespondPermission = createPermission({
  name: 'oncall.alert.respond',
  attributes: { action: 'update' },
  resourceType: oncallAlertResourceType,
});

/** All permissions of on call. @public */
export const oncallPermissions = [
  oncallScheduleReadPermission,
  oncallScheduleUpdatePermission,
  oncallPolicyReadPermission,
  oncallPolicyUpdatePermission,
  oncallAlertReadPermission,
  oncallAlertCreatePermission,
  oncallAlertRespondPermission,
];
