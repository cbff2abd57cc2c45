import {
  ContactMethod,
  ContactSettings,
  delayMilliseconds,
  formatDelay,
  Urgency,
} from '@operability/plugin-oncall-common';
import { delayText } from './delayText';

type Rule = ContactSettings['rules'][number];

/** What comes of somebody's rules for an urgency, in words. @internal */
export interface Reach {
  /** Whether somebody should look at it. */
  isWarning: boolean;
  text: string;
}

/**
 * Whom a page reaches by some rules, as the engine reads them: a contact counts
 * once it is verified, and no rule that leads anywhere means all of them, at
 * once.
 *
 * @internal
 */
export function reachText(
  { methods, channels }: ContactSettings,
  rules: readonly Pick<Rule, 'urgency' | 'contactMethodId' | 'after'>[],
  urgency: Urgency,
): Reach {
  const usable = methods.filter(
    method =>
      isUsable(method) && channels.some(({ id }) => id === method.channel),
  );
  if (usable.length === 0) {
    return { isWarning: true, text: 'Nothing reaches you: verify a contact.' };
  }
  const wakes = (method: ContactMethod) =>
    channels.some(({ id, interrupts }) => id === method.channel && interrupts);
  const own = rules.filter(rule => rule.urgency === urgency);
  const working = own.flatMap(rule => {
    const method = usable.find(({ id }) => id === rule.contactMethodId);
    return method ? [{ method, delay: delayMilliseconds(rule.after) }] : [];
  });
  const reached = working.length ? working.map(one => one.method) : usable;
  const isHigh = urgency === 'high';
  if (isHigh && !reached.some(wakes)) {
    return {
      isWarning: true,
      text: 'None of these interrupts you: a page may go unseen.',
    };
  }
  if (working.length === 0) {
    const all = `a page goes to all that work, at once: ${titlesOf(usable)}.`;
    return own.length
      ? {
          isWarning: true,
          text: `No rule leads to a contact that works, so ${all}`,
        }
      : { isWarning: isHigh, text: `There is no rule, so ${all}` };
  }
  const first = Math.min(...working.map(({ delay }) => delay));
  return isHigh && first > 0
    ? {
        isWarning: true,
        text: `Nothing reaches you in the first ${delayText(
          formatDelay(first),
        )}.`,
      }
    : { isWarning: false, text: `It reaches you on ${titlesOf(reached)}.` };
}

/** Whether pages are sent to a contact. @internal */
export function isUsable({ implicit, verifiedAt }: ContactMethod): boolean {
  return implicit === true || verifiedAt !== undefined;
}

function titlesOf(methods: readonly ContactMethod[]): string {
  return [...new Set(methods.map(({ title }) => title))].join(', ');
}
