import { AuditorService } from '@backstage/backend-plugin-api';
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

/** Writes an audit log that nobody reads. */
export function anAuditor(): AuditorService {
  return mockServices.auditor.mock({
    createEvent: async () => ({
      success: async () => {},
      fail: async () => {},
    }),
  });
}

/** An audit log that nobody reads. */
export function anAudit(): Audit {
  return Audit.create({ auditor: anAuditor() });
}

/** What a test decides about access; everything else is allowed. */
export interface TestAccess {
  /** By the name of the permission. */
  decisions?: Record<string, PolicyDecision>;
  /** The only entities that anybody may see; all, when left out. */
  visible?: readonly string[];
}

/** What access is built from. */
export function accessParts(options: TestAccess = {}) {
  const { decisions = {}, visible } = options;
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
  return {
    permissions,
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      getPermissionRuleset: rulesetOf,
    }),
    catalog: catalogServiceMock({ entities: (visible ?? []).map(toEntity) }),
    userInfo: mockServices.userInfo(),
  };
}

/** Access where everything is allowed that a test does not decide otherwise. */
export function anAccess(
  options: TestAccess & { clock?: Clock } = {},
): OncallAccess {
  const { catalog, ...parts } = accessParts(options);
  const { clock = { now: () => 0 } } = options;
  return OncallAccess.create({
    ...parts,
    visibleEntities: VisibleEntities.create({ ...parts, catalog, clock }),
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
