import { Rotation, Schedule } from '@operability/plugin-oncall-common';
import { shiftLengthForm } from './shiftLengthForm';
import { weekdays } from './weekdays';

/**
 * The rotations of a schedule that are not over, in one line:
 * `Weekly: 6 people, every week on Mon at 09:00`.
 *
 * @internal
 */
export function rotationsLine({ rotations }: Schedule, now: number): string {
  const succeeded = new Set(rotations.map(({ succeeds }) => succeeds));
  const lines = rotations
    .filter(
      ({ id, effectiveUntil }) =>
        !succeeded.has(id) &&
        (!effectiveUntil || Date.parse(effectiveUntil) > now),
    )
    .map(rotationText);
  return lines.join('; ') || 'No rotation counts any more';
}

function rotationText(rotation: Rotation): string {
  const { name, participants, handover } = rotation;
  const people = participants.filter(place => 'userRef' in place).length;
  const vacant = participants.length - people;
  const who = [
    people === 1 ? '1 person' : `${people} people`,
    ...(vacant ? [`${vacant} vacant`] : []),
  ];
  const weekday = weekdays[(handover.weekday ?? 0) - 1]?.short;
  const day = weekday ? ` on ${weekday}` : '';
  return `${name}: ${who.join(', ')}, every ${turnText(
    rotation.shift,
  )}${day} at ${handover.time}`;
}

function turnText(shift: string): string {
  const { count, unit } = shiftLengthForm(shift);
  return Number(count) === 1 ? unit.slice(0, -1) : `${count} ${unit}`;
}
