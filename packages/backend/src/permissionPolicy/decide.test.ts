import {
  catalogEntityCreatePermission,
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogEntityValidatePermission,
  catalogLocationCreatePermission,
  catalogLocationReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';
import { decide } from './decide';

const administrators = ['group:default/sre'];
const owner = [
  'user:default/ion-fox',
  'group:default/runtime',
  'group:default/engineering',
];
const administrator = ['user:default/beacon-lynx', 'group:default/sre'];

const lifecycleMove = createPermission({
  name: 'lifecycle.move.create',
  attributes: { action: 'create' },
  resourceType: 'lifecycle-placement',
});
const lifecycleOverride = createPermission({
  name: 'lifecycle.move.override',
  attributes: { action: 'create' },
  resourceType: 'lifecycle-placement',
});
const lifecycleRead = createPermission({
  name: 'lifecycle.placement.read',
  attributes: { action: 'read' },
  resourceType: 'lifecycle-placement',
});
const lifecycleWithoutResource = createPermission({
  name: 'lifecycle.something.create',
  attributes: { action: 'create' },
});
const scheduleUpdate = createPermission({
  name: 'oncall.schedule.update',
  attributes: { action: 'update' },
  resourceType: 'oncall-schedule',
});
const alertCreate = createPermission({
  name: 'oncall.alert.create',
  attributes: { action: 'create' },
});
const alertRespond = createPermission({
  name: 'oncall.alert.respond',
  attributes: { action: 'update' },
  resourceType: 'oncall-alert',
});
const attestationCreate = createPermission({
  name: 'readiness.attestation.create',
  attributes: { action: 'update' },
  resourceType: 'readiness-result',
});
const waiverDecide = createPermission({
  name: 'readiness.waiver.decide',
  attributes: { action: 'update' },
  resourceType: 'readiness-waiver',
});
const credentialCreate = createPermission({
  name: 'readiness.credential.create',
  attributes: { action: 'create' },
});
const reviewUpdate = createPermission({
  name: 'pager-burden.review.update',
  attributes: { action: 'update' },
  resourceType: 'pager-burden-team',
});
const importCreate = createPermission({
  name: 'pager-burden.import.create',
  attributes: { action: 'create' },
});
const strangeRead = createPermission({
  name: 'strange.thing.read',
  attributes: { action: 'read' },
});
const strangeWrite = createPermission({
  name: 'strange.thing.update',
  attributes: { action: 'update' },
  resourceType: 'strange-thing',
});
const strangeUse = createPermission({
  name: 'strange.thing.use',
  attributes: {},
});
const lookAlike = createPermission({
  name: 'lifecycles.move.create',
  attributes: { action: 'create' },
  resourceType: 'lifecycles',
});

const everyPermission = [
  catalogEntityCreatePermission,
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogEntityValidatePermission,
  catalogLocationCreatePermission,
  catalogLocationReadPermission,
  lifecycleMove,
  lifecycleOverride,
  lifecycleRead,
  lifecycleWithoutResource,
  scheduleUpdate,
  alertCreate,
  alertRespond,
  strangeRead,
  strangeWrite,
  strangeUse,
  lookAlike,
].map(permission => [permission.name, permission] as const);

describe('decide', () => {
  it.each(everyPermission)('denies %s to nobody', (_name, permission) => {
    expect(decide(permission, undefined, administrators)).toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  it.each(everyPermission)(
    'allows %s to an administrator',
    (_name, permission) => {
      expect(decide(permission, administrator, administrators)).toEqual({
        result: AuthorizeResult.ALLOW,
      });
    },
  );

  it.each<[string, Permission, 'ALLOW' | 'DENY']>(
    (
      [
        [catalogEntityReadPermission, 'ALLOW'],
        [catalogLocationReadPermission, 'ALLOW'],
        [lifecycleRead, 'ALLOW'],
        [alertCreate, 'ALLOW'],
        [alertRespond, 'ALLOW'],
        [credentialCreate, 'ALLOW'],
        [strangeRead, 'ALLOW'],
        [catalogEntityCreatePermission, 'DENY'],
        [catalogEntityValidatePermission, 'DENY'],
        [catalogLocationCreatePermission, 'DENY'],
        [lifecycleOverride, 'DENY'],
        [waiverDecide, 'DENY'],
        [lifecycleWithoutResource, 'DENY'],
        [importCreate, 'DENY'],
        [strangeWrite, 'DENY'],
        [strangeUse, 'DENY'],
        [lookAlike, 'DENY'],
      ] as Array<[Permission, 'ALLOW' | 'DENY']>
    ).map(([permission, result]) => [permission.name, permission, result]),
  )('answers %s of a member as it should', (_name, permission, result) => {
    expect(decide(permission, owner, administrators)).toEqual({ result });
  });

  it.each([
    [catalogEntityDeletePermission, 'catalog', 'IS_ENTITY_OWNER'],
    [catalogEntityRefreshPermission, 'catalog', 'IS_ENTITY_OWNER'],
    [lifecycleMove, 'lifecycle', 'IS_OWNER'],
    [scheduleUpdate, 'oncall', 'IS_OWNER'],
    [attestationCreate, 'readiness', 'IS_OWNER'],
    [reviewUpdate, 'pager-burden', 'IS_OWNER'],
  ])('leaves it to the owners: %j', (permission, pluginId, rule) => {
    const { resourceType } = permission;
    expect(decide(permission, owner, administrators)).toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId,
      resourceType,
      conditions: { rule, resourceType, params: { claims: owner } },
    });
  });

  it('knows no administrator where none is configured', () => {
    expect(decide(lifecycleOverride, administrator, [])).toEqual({
      result: AuthorizeResult.DENY,
    });
  });
});
