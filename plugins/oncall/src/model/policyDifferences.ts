import { Difference } from '@operability/ui-kit';
import { PolicyForm, StepForm, TargetForm } from './policyForm';
import { windowsText } from './weekdays';
import { DelayForm } from './delayForm';

const rows: [string, (form: PolicyForm) => string][] = [
  ['Name', ({ name }) => name],
  ['Owner', ({ ownerRef }) => ownerRef],
  ['Steps', ({ steps }) => steps.map(stepText).join(' → ')],
  ['Time zone', ({ timeZone }) => timeZone],
  ['Work hours', ({ windows }) => windowsText(windows)],
  ['Public holidays of', ({ holidayRegion }) => holidayRegion],
  ['Climbed again', ({ repeat }) => repeat],
  ['An acknowledgement holds', ({ ackTimeout }) => timeText(ackTimeout)],
  [
    'Last resort',
    ({ lastResort }) => (lastResort ? targetText(lastResort) : ''),
  ],
];

/** The fields that differ between what is stored and what is being written. @internal */
export function policyDifferences(
  theirs: PolicyForm,
  mine: PolicyForm,
): Difference[] {
  return rows
    .map(([label, textOf]) => ({
      label,
      theirs: textOf(theirs),
      mine: textOf(mine),
    }))
    .filter(row => row.theirs !== row.mine);
}

function stepText(step: StepForm): string {
  const details = [
    step.role,
    step.targets.map(targetText).join(', '),
    timeText(step.escalateAfter),
    step.hours === 'always' ? '' : step.hours,
    step.ack === 'targets' ? '' : 'ack by anyone',
  ].filter(Boolean);
  return `${step.title} (${details.join('; ')})`;
}

function targetText({ type, ref }: TargetForm): string {
  return type === 'schedule' ? `schedule ${ref}` : ref;
}

function timeText({ minutes, seconds }: DelayForm): string {
  return `${minutes || '0'}:${(seconds || '0').padStart(2, '0')}`;
}
