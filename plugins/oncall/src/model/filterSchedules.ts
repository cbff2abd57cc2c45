import { Schedule } from '@operability/plugin-oncall-common';
import { PolicyFilters } from './policyFilters';

/** Those that fit, by name; a text is looked for in names, owners and people. @internal */
export function filterSchedules(
  schedules: readonly Schedule[],
  { text, owner }: PolicyFilters,
): Schedule[] {
  const wanted = text.trim().toLocaleLowerCase('en-US');
  const fits = ({ name, ownerRef, rotations }: Schedule) =>
    [
      name,
      ownerRef,
      ...rotations.flatMap(rotation => [
        rotation.name,
        ...rotation.participants.flatMap(place =>
          'userRef' in place ? [place.userRef] : [],
        ),
      ]),
    ]
      .join('\n')
      .toLocaleLowerCase('en-US')
      .includes(wanted);
  return schedules
    .filter(one => (!owner || one.ownerRef === owner) && fits(one))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
