import {
  NameKind,
  unknown,
  unowned,
} from '@operability/plugin-pager-burden-common';
import { KnownNames } from '../directory/KnownNames';
import { StoredPage } from '../pages/pageRows';

/** What a page is once a name in it means something else, or nothing any more. */
export function renamed(
  page: StoredPage,
  kind: NameKind,
  names: KnownNames,
): StoredPage {
  const after =
    kind === 'entity' ? withThing(page, names) : withPerson(page, names);
  const paged = after.personCalled ?? after.person;
  return {
    ...after,
    personTeam:
      paged === undefined ? undefined : names.otherTeamOf(paged, after.team),
  };
}

function withThing(page: StoredPage, names: KnownNames): StoredPage {
  const called = page.entityCalled ?? page.entity;
  const known = names.entity(called);
  const isGiven = names.isGiven('entity', called);
  // Whose it was is what its source told, or what was settled when it came.
  const isTeamOpen = page.team === unknown || page.isTeamGiven;
  const team = known ? known.ownerRef ?? unowned : unknown;
  return {
    ...page,
    entity: known?.ref ?? called,
    isEntityKnown: known !== undefined,
    entityCalled: isGiven ? called : undefined,
    team: isTeamOpen ? team : page.team,
    isTeamGiven: isTeamOpen && isGiven,
  };
}

function withPerson(page: StoredPage, names: KnownNames): StoredPage {
  const called = page.personCalled ?? page.person;
  if (called === undefined) return page;
  const known = names.person(called);
  return {
    ...page,
    person: known?.ref ?? called,
    isPersonKnown: known !== undefined,
    personCalled: names.isGiven('person', called) ? called : undefined,
  };
}
