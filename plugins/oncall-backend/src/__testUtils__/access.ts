import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionResourceRef,
  PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  Audit,
  Caller,
  Clock,
  VisibleEntities,
} from '@operability/backend-kit';
import {
  oncallAlertRules,
  oncallPolicyRules,
  oncallScheduleRules,
} from '@operability/plugin-oncall-node';
import { Request } from 'express';
import { OncallAccess } from '../access/OncallAccess';

const rules = [
  ...Object.values(oncallScheduleRules),
  ...Object.values(oncallPolicyRules),
  ...Object.values(oncallAlertRules),
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

/** Somebody who asks, by their handle. */
export function aCaller(person: string): Caller {
  return {
    credentials: mockCredentials.user(`user:default/${person}`),
    request: {} as Request,
  };
}

/** Another program that asks. */
export function aProgram(subject: string): Caller {
  return {
    credentials: mockCredentials.service(subject),
    request: {} as Request,
  };
}

/** An audit log that nobody reads. */
export function anAudit(): Audit {
  return Audit.create({
    auditor: mockServices.auditor.mock({
      createEvent: async () => ({
        success: async () => {},
        fail: async () => {},
      }),
    }),
  });
}

/** Access where everything is allowed that a test does not decide otherwise. */
export function anAccess(
  options: {
    /** By the name of the permission. */
    decisions?: Record<string, PolicyDecision>;
    /** The only entities that anybody may see; all, when left out. */
    visible?: readonly string[];
    clock?: Clock;
  } = {},
): OncallAccess {
  const { decisions = {}, visible, clock = { now: () => 0 } } = options;
  const decide = (name: string): PolicyDecision => {
    if (name === 'catalog.entity.read' && visible) {
      return {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: {
          rule: 'ANY',
          resourceType: 'catalog-entity',
          params: {},
        },
      };
    }
    return decisions[name] ?? { result: AuthorizeResult.ALLOW };
  };
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => {
        const { result } = decide(permission.name);
        return {
          result:
            result === AuthorizeResult.ALLOW
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
        };
      }),
    authorizeConditional: async requests =>
      requests.map(({ permission }) => decide(permission.name)),
  });
  return OncallAccess.create({
    permissions,
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      getPermissionRuleset: rulesetOf,
    }),
    visibleEntities: VisibleEntities.create({
      permissions,
      catalog: catalogServiceMock({ entities: (visible ?? []).map(toEntity) }),
      clock,
    }),
    userInfo: mockServices.userInfo(),
  });
}

function toEntity(ref: string): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name },
  };
}
