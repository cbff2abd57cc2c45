import { OnCallLevel, Urgency } from '@operability/plugin-oncall-common';
import { entityRefTitle } from '@operability/ui-kit';

/** The level that hears of an alert at once; undefined where there is none. @internal */
export function firstLevel(
  levels: readonly OnCallLevel[],
): OnCallLevel | undefined {
  return levels.find(isHeld);
}

/** Those who hear of it after that, in order. @internal */
export function laterLevels(levels: readonly OnCallLevel[]): OnCallLevel[] {
  return levels.filter(isHeld).slice(1);
}

/** What raising an alert does, as a button names it. @internal */
export function raiseLabel(
  levels: readonly OnCallLevel[],
  urgency: Urgency,
): string {
  if (urgency === 'low') return 'Raise, nobody is paged';
  const first = firstLevel(levels);
  return first?.people.length === 0
    ? `Tell ${first.channels.join(', ')} now`
    : `Page ${whom(first)} now`;
}

/** What a test page does, as a button names it. @internal */
export function testPageLabel(levels: readonly OnCallLevel[]): string {
  return `Send a test page to ${whom(firstLevel(levels))} now`;
}

function whom(first: OnCallLevel | undefined): string {
  if (!first) return 'the last resort';
  const { people, channels } = first;
  if (people.length === 0) return channels.join(', ');
  return people.length === 1
    ? entityRefTitle(people[0].userRef)
    : `${people.length} people`;
}

function isHeld({ people, channels, startsAfter }: OnCallLevel): boolean {
  return startsAfter !== undefined && people.length + channels.length > 0;
}
