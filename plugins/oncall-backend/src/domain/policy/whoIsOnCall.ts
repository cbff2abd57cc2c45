import {
  delayMilliseconds,
  formatDelay,
  OnCallLevel,
  OnCallPerson,
  Recipient,
  Target,
} from '@operability/plugin-oncall-common';
import { OnCallDirectory } from '../OnCallDirectory';
import { Ladder } from '../run/AlertRun';
import { listNames } from '../run/refName';
import { resolveTargets } from '../run/resolveTargets';
import { outsideItsHours } from '../run/stepHours';

/**
 * Who stands on each step of a ladder at an instant, until when, and how long
 * after a trigger at that instant they would hear of it.
 *
 * @param nameOf - How a schedule, group or user is called.
 * @internal
 */
export function whoIsOnCall(
  ladder: Ladder,
  at: number,
  directory: OnCallDirectory,
  nameOf: (target: Pick<Target, 'type' | 'ref'>) => string,
): OnCallLevel[] {
  let startsAfter = 0;
  return ladder.steps.map((step, index) => {
    const level = { step: index + 1, title: step.title, role: step.role };
    const hours = outsideItsHours(step, ladder, at, directory);
    if (hours) return { ...level, people: [], channels: [], note: hours };
    const { recipients, unreachable } = resolveTargets(
      step.targets,
      at,
      directory,
    );
    const note = unreachable.length
      ? `${listNames(unreachable)} cannot be reached`
      : undefined;
    if (!recipients.length) {
      return {
        ...level,
        people: [],
        channels: [],
        note: note ?? 'nobody is on call',
      };
    }
    const begins = formatDelay(startsAfter);
    startsAfter += delayMilliseconds(step.escalateAfter);
    return {
      ...level,
      people: recipients.flatMap(recipient =>
        personOf(recipient, at, directory, nameOf),
      ),
      channels: recipients.flatMap(recipient =>
        'channelRef' in recipient ? recipient.channelRef : [],
      ),
      startsAfter: begins,
      note,
    };
  });
}

function personOf(
  recipient: Recipient,
  at: number,
  directory: OnCallDirectory,
  nameOf: (target: Pick<Target, 'type' | 'ref'>) => string,
): OnCallPerson[] {
  if ('channelRef' in recipient) return [];
  const { userRef, via } = recipient;
  const source = via ?? { type: 'user' as const, ref: userRef };
  const holder =
    source.type === 'schedule'
      ? directory
          .scheduleAt(source.ref, at)
          ?.holders.find(candidate => candidate.userRef === userRef)
      : undefined;
  const until =
    holder?.until === undefined
      ? undefined
      : new Date(holder.until).toISOString();
  return [
    {
      userRef,
      until,
      source: { ...source, name: nameOf(source), shift: holder?.source },
    },
  ];
}
