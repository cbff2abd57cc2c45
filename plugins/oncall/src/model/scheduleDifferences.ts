import { Difference } from '@operability/ui-kit';
import { RotationForm } from './rotationForm';
import { ScheduleForm } from './scheduleForm';
import { weekdays, windowsText } from './weekdays';

const rows: [string, (form: ScheduleForm) => string][] = [
  ['Name', ({ name }) => name],
  ['Owner', ({ ownerRef }) => ownerRef],
  ['Time zone', ({ timeZone }) => timeZone],
  [
    'Promised',
    ({ expected }) => (expected === 'always' ? 'always' : 'in work hours'),
  ],
  ['Work hours', ({ windows }) => windowsText(windows)],
  ['Public holidays of', ({ holidayRegion }) => holidayRegion],
  ['Rotations', ({ rotations }) => rotations.map(rotationText).join(' | ')],
];

/** The fields that differ between what is stored and what is being written. @internal */
export function scheduleDifferences(
  theirs: ScheduleForm,
  mine: ScheduleForm,
): Difference[] {
  return rows
    .map(([label, textOf]) => ({
      label,
      theirs: textOf(theirs),
      mine: textOf(mine),
    }))
    .filter(row => row.theirs !== row.mine);
}

function rotationText(form: RotationForm): string {
  const weekday = weekdays[form.handoverWeekday - 1]?.short;
  const details = [
    form.places
      .map(({ userRef, isVacant }) => (isVacant ? 'vacant' : userRef))
      .join(', '),
    `every ${form.shift.count} ${form.shift.unit}`,
    `at ${[weekday, form.handoverTime].filter(Boolean).join(' ')}`,
    `from ${form.startsOn}`,
    windowsText(form.restrictions),
    form.effectiveFrom && `effective from ${form.effectiveFrom}`,
    form.effectiveUntil && `until ${form.effectiveUntil}`,
  ].filter(Boolean);
  return `${form.name} (${details.join('; ')})`;
}
