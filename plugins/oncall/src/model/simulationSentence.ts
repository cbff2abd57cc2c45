import { Simulation, SimulatedStep } from '@operability/plugin-oncall-common';
import { entityRefTitle } from '@operability/ui-kit';
import { DateTime } from 'luxon';
import { delayText } from './delayText';

const mostNamed = 5;

/**
 * A simulation in a sentence: `If this fires on Sunday 29 November at 03:10,
 * ion-fox is paged at once, rally-owl after 5 min, …`. Delays count from the
 * trigger.
 *
 * @param zone - in which the time is told; left out for the reader's own
 * @internal
 */
export function simulationSentence(
  { at, urgency, items }: Simulation,
  zone?: string,
): string {
  const when = DateTime.fromISO(at, zone ? { zone } : {})
    .setLocale('en-GB')
    .toFormat("cccc d LLLL 'at' HH:mm");
  const start = `If this fires on ${when}`;
  const told = items.filter(({ recipients }) => recipients.length > 0);
  if (told.length === 0) return `${start}, nobody is paged at all.`;

  const verb = urgency === 'high' ? 'paged' : 'told';
  const ladder = told.filter(({ step, repeat }) => step > 0 && repeat === 0);
  const lastResort = told.find(({ step }) => step === 0);
  const [first, ...others] = ladder.length ? ladder : told;
  const plural = first.recipients.length > 1 ? 'are' : 'is';
  const named = others.slice(0, mostNamed - 1);
  const more = others.length - named.length;
  const parts = [
    `${namesOf(first)} ${plural} ${verb} ${afterText(first)}`,
    ...named.map(item => `${namesOf(item)} ${afterText(item)}`),
    ...(more ? [`then ${more} more ${more === 1 ? 'step' : 'steps'}`] : []),
    ...(lastResort && lastResort !== first
      ? [`and finally ${namesOf(lastResort)} ${afterText(lastResort)}`]
      : []),
  ];
  const again = Math.max(...items.map(({ repeat }) => repeat));
  return `${start}, ${parts.join(', ')}.${againText(again)}`;
}

/** Who gets an item of a simulation, in words. @internal */
export function namesOf({ recipients }: SimulatedStep): string {
  const names = recipients.map(recipient =>
    'userRef' in recipient
      ? entityRefTitle(recipient.userRef)
      : recipient.channelRef,
  );
  if (names.length > 3) {
    return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
  }
  return names.length > 1
    ? `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
    : names.join('');
}

function afterText({ offset }: SimulatedStep): string {
  const text = delayText(offset);
  return text === 'at once' ? text : `after ${text}`;
}

function againText(times: number): string {
  if (times === 0) return '';
  return ` The ladder is climbed ${
    times === 1 ? 'once' : `${times} times`
  } more before the last resort.`;
}
