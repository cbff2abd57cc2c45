import { Entity } from '@backstage/catalog-model';

const teamCount = 200;
const thingsPerTeam = 10;
const peoplePerTeam = 4;

const nameOf = (kind: string, index: number) => `${kind}-${index}`;

/** The teams of the made-up organisation, by their references. */
export const teams: readonly string[] = Array.from(
  { length: teamCount },
  (_, index) => `group:default/${nameOf('team', index)}`,
);

/** What a team owns, and who is paged for it. */
export function thingOf(team: number, index: number): string {
  return `component:default/${nameOf('thing', team * thingsPerTeam + index)}`;
}

/** One of the people of a team. */
export function personOf(team: number, index: number): string {
  return `user:default/${nameOf('person', team * peoplePerTeam + index)}`;
}

export const sizes = { thingsPerTeam, peoplePerTeam };

/** The organisation as its catalog has it. */
export function madeUpOrganisation(): Entity[] {
  return teams.flatMap((teamRef, team) => [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: nameOf('team', team) },
      spec: { type: 'team', children: [] },
    },
    ...Array.from({ length: peoplePerTeam }, (_, index) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name: personOf(team, index).split('/')[1] },
      spec: { memberOf: [nameOf('team', team)] },
      relations: [{ type: 'memberOf', targetRef: teamRef }],
    })),
    ...Array.from({ length: thingsPerTeam }, (_, index) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: thingOf(team, index).split('/')[1] },
      spec: { type: 'service', lifecycle: 'production', owner: teamRef },
      relations: [{ type: 'ownedBy', targetRef: teamRef }],
    })),
  ]);
}
