import { ScheduleNow } from '@operability/plugin-oncall-common';
import { entityRefTitle } from '@operability/ui-kit';

/** The schedules in which a text is found, by name: in names, owners and people. @internal */
export function filterNow(
  items: readonly ScheduleNow[],
  text: string,
): ScheduleNow[] {
  const wanted = text.trim().toLocaleLowerCase('en-US');
  const fits = ({ name, ownerRef, people, next }: ScheduleNow) =>
    [
      name,
      entityRefTitle(ownerRef),
      ...people.map(({ userRef }) => entityRefTitle(userRef)),
      ...(next?.people ?? []).map(entityRefTitle),
    ]
      .join('\n')
      .toLocaleLowerCase('en-US')
      .includes(wanted);
  return items
    .filter(fits)
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
