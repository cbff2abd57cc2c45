import { Schedule } from '@operability/plugin-oncall-common';
import { filterOwned, OwnedFilters } from './ownedFilters';

/** Those that fit, by name; a text is looked for in names, owners and people. @internal */
export function filterSchedules(
  schedules: readonly Schedule[],
  filters: OwnedFilters,
): Schedule[] {
  return filterOwned(schedules, filters, ({ rotations }) =>
    rotations.flatMap(({ name, participants }) => [
      name,
      ...participants.flatMap(place =>
        'userRef' in place ? [place.userRef] : [],
      ),
    ]),
  );
}
