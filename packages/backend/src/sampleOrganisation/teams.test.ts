import { parseEntityRef } from '@backstage/catalog-model';
import {
  entities,
  ofKind,
  refOf,
  titleOf,
  refsIn,
} from './__testUtils__/organisation';

describe('the teams of the sample organisation', () => {
  const membersOf = (group: string) =>
    ofKind('User')
      .filter(user =>
        refsIn(user.spec?.memberOf, 'Group').includes(`group:default/${group}`),
      )
      .map(user => user.metadata.name);

  it("give Runtime four services, as many as the talk's policy is used by, and no team below it", () => {
    const owned = ofKind('Component').filter(component =>
      refsIn(component.spec?.owner, 'Group').includes('group:default/runtime'),
    );
    expect(owned.map(titleOf).sort()).toEqual([
      'hermes',
      'logplex',
      'psmgr',
      'rendezvous',
    ]);
    const below = ofKind('Group').filter(group =>
      refsIn(group.spec?.parent, 'Group').includes('group:default/runtime'),
    );
    expect(below.map(refOf)).toEqual([]);
  });

  it('have members wherever they own something', () => {
    const owners = new Set(
      entities
        .filter(entity =>
          ['Component', 'API', 'Resource'].includes(entity.kind),
        )
        .flatMap(entity => refsIn(entity.spec?.owner, 'Group')),
    );
    const empty = [...owners].filter(
      owner => membersOf(parseEntityRef(owner).name).length === 0,
    );
    expect(empty).toEqual([]);
  });

  it('have enough people in Runtime and SRE for rotations of their own', () => {
    expect(membersOf('runtime')).toEqual(
      expect.arrayContaining(['noah', 'ion-fox', 'rally-owl']),
    );
    expect(membersOf('runtime').length).toBeGreaterThanOrEqual(6);
    expect(membersOf('sre')).toContain('beacon-lynx');
    expect(membersOf('sre').length).toBeGreaterThanOrEqual(3);
  });

  it('name the same parent from above and from below, under one root', () => {
    const fromBelow = ofKind('Group').flatMap(group =>
      refsIn(group.spec?.parent, 'Group').map(
        parent => `${parent} > ${refOf(group)}`,
      ),
    );
    const fromAbove = ofKind('Group').flatMap(group =>
      refsIn(group.spec?.children, 'Group').map(
        child => `${refOf(group)} > ${child}`,
      ),
    );
    expect(fromAbove.sort()).toEqual(fromBelow.sort());
    expect(
      ofKind('Group')
        .filter(group => !group.spec?.parent)
        .map(refOf),
    ).toEqual(['group:default/engineering']);
  });

  it('show people by handle, except the author of the talk', () => {
    const named = ofKind('User')
      .map(user => [
        user.metadata.name,
        (user.spec?.profile as { displayName: string }).displayName,
      ])
      .filter(([name, displayName]) => name !== displayName);
    expect(named).toEqual([['noah', 'Noah Zoschke']]);
  });
});
