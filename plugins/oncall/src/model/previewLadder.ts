import { readDelayForm } from './delayForm';
import { offsetText } from './delayText';
import {
  ClimbedIn,
  dependsOnHours,
  ladderOffsets,
  lastResortOffset,
} from './ladderOffsets';
import { PolicyForm } from './policyForm';

const mostRepeats = 10;

/**
 * How a ladder that is being written would be climbed, in a line for each
 * stretch of the week that makes a difference. What is not in order yet counts
 * as nothing.
 *
 * @internal
 */
export function previewLadder(
  form: PolicyForm,
): { title: string; text: string }[] {
  const shape = {
    steps: form.steps.map(({ hours, escalateAfter }) => ({
      hours,
      escalateAfter: readDelayForm(escalateAfter) ?? 'PT0S',
    })),
  };
  const line = (climbedIn: ClimbedIn) => {
    const offsets = ladderOffsets(shape, climbedIn);
    const steps = offsets.steps.flatMap((offset, index) =>
      offset === undefined
        ? []
        : [`${at(offset)} ${form.steps[index].title.trim() || '(no title)'}`],
    );
    const repeat = repeatOf(form);
    const again =
      steps.length && repeat
        ? [
            `${at(offsets.length)} again${
              repeat > 1 ? `, ${repeat} times` : ''
            }`,
          ]
        : [];
    const last = `${at(lastResortOffset(offsets, repeat))} last resort`;
    return [...steps, ...again, last].join(' → ');
  };
  return dependsOnHours(shape)
    ? [
        { title: 'In work hours:', text: line('workHours') },
        { title: 'After hours:', text: line('afterHours') },
      ]
    : [{ title: 'At any time:', text: line('workHours') }];
}

function repeatOf({ repeat }: PolicyForm): number {
  const number = Number(repeat);
  return Number.isInteger(number) && number > 0
    ? Math.min(number, mostRepeats)
    : 0;
}

function at(offset: string): string {
  return offsetText(offset).slice(1);
}
