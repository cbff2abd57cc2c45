import { ScheduleNow } from '@operability/plugin-oncall-common';
import { entityRefTitle } from '@operability/ui-kit';
import { isFound } from './searchText';

/** The schedules in which a text is found, by name: in names, owners and people. @internal */
export function filterNow(
  items: readonly ScheduleNow[],
  text: string,
): ScheduleNow[] {
  const textsOf = ({ name, ownerRef, people, next }: ScheduleNow) => [
    name,
    entityRefTitle(ownerRef),
    ...people.map(({ userRef }) => entityRefTitle(userRef)),
    ...(next?.people ?? []).map(entityRefTitle),
  ];
  return items
    .filter(one => isFound(textsOf(one), text))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
