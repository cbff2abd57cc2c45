import { ClassifiedPage } from './ClassifiedPage';
import { StoredPage } from './pageRows';

/** Who owned it when it came first still does, where the source cannot tell. */
export function keepTeam(
  page: ClassifiedPage,
  before: StoredPage | undefined,
): ClassifiedPage {
  const isSettled =
    before?.isEntityKnown && before.entity === page.entity && !page.isTeamTold;
  return isSettled
    ? {
        ...page,
        team: before.team,
        isTeamGiven: before.isTeamGiven,
        personTeam:
          page.person === before.person ? before.personTeam : page.personTeam,
      }
    : page;
}
