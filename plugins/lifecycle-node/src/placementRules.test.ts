import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { lifecycleMoveCreatePermission } from '@operability/plugin-lifecycle-common';
import {
  createLifecyclePlacementConditionalDecision,
  lifecyclePlacementConditions,
  lifecyclePlacementRules,
} from './placementRules';

const claims = ['user:default/ion-fox', 'Group:default/Runtime'];
const decision = createLifecyclePlacementConditionalDecision(
  lifecycleMoveCreatePermission,
  lifecyclePlacementConditions.isOwner({ claims }),
);

describe('IS_OWNER', () => {
  const { isOwner } = lifecyclePlacementRules;

  it.each([
    ['group:default/runtime', true],
    ['user:default/ion-fox', true],
    ['group:default/data', false],
    [undefined, false],
  ])('holds for owner %s: %s', (ownerRef, holds) => {
    expect(isOwner.apply({ id: 'a', ownerRef }, { claims })).toBe(holds);
  });

  it('asks the database for the same owners', () => {
    expect(isOwner.toQuery({ claims })).toEqual({
      key: 'ownerRef',
      values: ['user:default/ion-fox', 'group:default/runtime'],
    });
  });

  it('is the rule that policies refer to', () => {
    expect(decision).toMatchObject({
      pluginId: 'lifecycle',
      resourceType: 'lifecycle-placement',
      conditions: { rule: 'IS_OWNER', params: { claims } },
    });
    const authorize = createConditionAuthorizer({
      getRuleByName: () => isOwner,
    });
    expect(authorize(decision, { ownerRef: 'group:default/runtime' })).toBe(
      true,
    );
  });
});
