import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  oncallAlertCreatePermission,
  oncallAlertReadPermission,
  oncallAlertRespondPermission,
  oncallPolicyReadPermission,
  oncallPolicyUpdatePermission,
  oncallScheduleReadPermission,
  oncallScheduleUpdatePermission,
} from '@operability/plugin-oncall-common';
import {
  oncallAlertResourceRef,
  oncallAlertRules,
  oncallPolicyResourceRef,
  oncallPolicyRules,
  oncallScheduleResourceRef,
  oncallScheduleRules,
} from '@operability/plugin-oncall-node';
import { createStores } from './createStores';

/** Tells the permission system what there is to decide on. */
export function registerResources(
  registry: PermissionsRegistryService,
  stores: ReturnType<typeof createStores>,
): void {
  registry.addResourceType({
    resourceRef: oncallScheduleResourceRef,
    permissions: [oncallScheduleReadPermission, oncallScheduleUpdatePermission],
    rules: Object.values(oncallScheduleRules),
    getResources: ids => Promise.all(ids.map(id => stores.schedules.get(id))),
  });
  registry.addResourceType({
    resourceRef: oncallPolicyResourceRef,
    permissions: [oncallPolicyReadPermission, oncallPolicyUpdatePermission],
    rules: Object.values(oncallPolicyRules),
    getResources: async ids => {
      const policies = await Promise.all(
        ids.map(id => stores.policies.get(id)),
      );
      return policies.map(
        policy => policy && { id: policy.ladder.id, ownerRef: policy.ownerRef },
      );
    },
  });
  registry.addResourceType({
    resourceRef: oncallAlertResourceRef,
    permissions: [oncallAlertReadPermission, oncallAlertRespondPermission],
    rules: Object.values(oncallAlertRules),
    getResources: async ids => {
      const alerts = await stores.alerts.getMany(ids);
      return ids.map(id => alerts.find(alert => alert.id === id));
    },
  });
  registry.addPermissions([oncallAlertCreatePermission]);
}
