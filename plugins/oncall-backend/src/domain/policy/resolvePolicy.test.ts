import fc from 'fast-check';
import { BoundEntity, PolicyBindings, resolvePolicy } from './resolvePolicy';

const logplex = 'component:default/logplex';
const system = 'system:default/kernel';
const runtime = 'group:default/runtime';
const platform = 'group:default/platform';
const heroku = 'group:default/heroku';

function bindings({
  entities = {},
  assigned = {},
  organizationPolicyId,
}: {
  entities?: Record<string, BoundEntity>;
  assigned?: Record<string, string>;
  organizationPolicyId?: string;
}): PolicyBindings {
  return {
    entity: ref => entities[ref],
    assignment: ref => assigned[ref],
    hasPolicy: policyId => !policyId.startsWith('gone'),
    organizationPolicyId,
  };
}

const organisation: Record<string, BoundEntity> = {
  [logplex]: { systemRef: system, ownerRef: runtime },
  [system]: { ownerRef: platform },
  [runtime]: { parentRef: platform },
  [platform]: { parentRef: heroku },
};

describe('resolvePolicy', () => {
  it.each([
    ['its own annotation', logplex, 'annotation', logplex],
    ["its system's", system, 'system', system],
    ["its owner's", runtime, 'owner', runtime],
    ['that of the group above', platform, 'owner', platform],
    ['that of the group above that', heroku, 'owner', heroku],
  ] as const)('takes %s before all after it', (_, carrier, type, ref) => {
    const order = [logplex, system, runtime, platform, heroku];
    const later = order.slice(order.indexOf(carrier));
    const entities = Object.fromEntries(
      order.map(one => [
        one,
        {
          ...organisation[one],
          annotatedPolicyId: later.includes(one)
            ? one.split('/')[1]
            : undefined,
        },
      ]),
    );
    expect(
      resolvePolicy(
        logplex,
        bindings({ entities, organizationPolicyId: 'everybody' }),
      ),
    ).toEqual({
      policyId: carrier.split('/')[1],
      assignedBy: { type, ref },
      broken: [],
    });
  });

  it('takes the organization default when nobody says', () => {
    const given = { entities: organisation, organizationPolicyId: 'everybody' };
    expect(resolvePolicy(logplex, bindings(given))).toEqual({
      policyId: 'everybody',
      assignedBy: { type: 'organization' },
      broken: [],
    });
  });

  it('finds none where there is none', () => {
    expect(resolvePolicy(logplex, bindings({}))).toEqual({ broken: [] });
  });

  it('takes an assignment of the portal, and an annotation before it', () => {
    const assigned = { [logplex]: 'assigned', [runtime]: 'of-group' };
    expect(
      resolvePolicy(logplex, bindings({ entities: organisation, assigned })),
    ).toMatchObject({
      policyId: 'assigned',
      assignedBy: { type: 'assignment' },
    });
    const entities = {
      ...organisation,
      [logplex]: { ...organisation[logplex], annotatedPolicyId: 'annotated' },
    };
    expect(
      resolvePolicy(logplex, bindings({ entities, assigned })),
    ).toMatchObject({
      policyId: 'annotated',
      assignedBy: { type: 'annotation', ref: logplex },
    });
  });

  it('looks past a policy that does not exist, and says so', () => {
    const entities = {
      ...organisation,
      [logplex]: { ...organisation[logplex], annotatedPolicyId: 'gone' },
    };
    const assigned = { [system]: 'gone-too', [runtime]: 'of-group' };
    expect(resolvePolicy(logplex, bindings({ entities, assigned }))).toEqual({
      policyId: 'of-group',
      assignedBy: { type: 'owner', ref: runtime },
      broken: [
        { policyId: 'gone', ref: logplex },
        { policyId: 'gone-too', ref: system },
      ],
    });
  });

  it('takes the assignment of an entity that has left the catalog', () => {
    expect(
      resolvePolicy(logplex, bindings({ assigned: { [logplex]: 'kept' } })),
    ).toMatchObject({ policyId: 'kept' });
  });

  it('asks a group itself, then those above it', () => {
    const given = { entities: organisation, assigned: { [heroku]: 'top' } };
    expect(resolvePolicy(runtime, bindings(given))).toMatchObject({
      policyId: 'top',
      assignedBy: { type: 'owner', ref: heroku },
    });
  });

  it('ends when groups contain themselves, however they do', () => {
    const refs = ['a', 'b', 'c', 'd'].map(name => `group:default/${name}`);
    const ref = fc.constantFrom(...refs);
    const entity = fc.record({
      ownerRef: fc.option(ref, { nil: undefined }),
      parentRef: fc.option(ref, { nil: undefined }),
      systemRef: fc.option(ref, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(entity, { minLength: 4, maxLength: 4 }), given => {
        const entities = Object.fromEntries(
          refs.map((name, index) => [name, given[index]]),
        );
        expect(
          resolvePolicy(
            refs[0],
            bindings({ entities, organizationPolicyId: 'everybody' }),
          ).policyId,
        ).toBe('everybody');
      }),
    );
  });
});
