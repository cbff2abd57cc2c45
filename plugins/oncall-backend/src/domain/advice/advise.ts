import { Advice } from '@operability/plugin-oncall-common';
import { refName } from '../run/refName';
import { AlertFacts, Answer } from './AlertFacts';
import { describeLength, reasonsItMatters } from './reasonsItMatters';

const minute = 60_000;

/** How long an alert may go unanswered before one helps it on. */
const patience = { matters: 2 * minute, otherwise: 5 * minute };

/** How long somebody may hold it alone before asking for help is due. */
const alone = { matters: 15 * minute, otherwise: 60 * minute };

/** How long it may last before customers should read of it. */
const silence = { critical: 0, tierOne: 5 * minute, matters: 15 * minute };

/** How often a week it may come back before it is this week's work. */
const repeats = { matters: 2, otherwise: 3 };

/** How many of them may have been after hours. */
const nights = 2;

/**
 * Answers the talk's four questions about an alert: can I escalate it, should I,
 * should I update the status site (or will someone else), and do I need to fix
 * these warnings this week. Each answer names the facts it stands on.
 *
 * @internal
 */
export function advise(facts: AlertFacts): Advice {
  const can = canEscalate(facts);
  return {
    escalate: can.should
      ? { can: true, ...joined(can, shouldEscalate(facts)) }
      : { can: false, ...can },
    statusSite: shouldPost(facts),
    thisWeek: shouldFixThisWeek(facts),
  };
}

function canEscalate({ status, urgency, next }: AlertFacts): Answer {
  if (status === 'resolved') return no('It is resolved');
  if (urgency === 'low') {
    return no(
      'Its urgency is low: it waits for work hours and never escalates',
    );
  }
  if (!next) return no('The last resort is asked already: nobody is above');
  const to = next.to ? `${next.title}: ${next.to}` : next.title;
  const by =
    next.in === undefined
      ? ''
      : `, by itself in ${describeLength(Math.max(0, next.in))}`;
  return yes(`Next is ${to}${by}`);
}

function shouldEscalate(facts: AlertFacts): Answer {
  const { unacknowledgedFor, heldBy, openFor, status } = facts;
  if (facts.isDrill) return no('It is a drill');
  const matters = reasonsItMatters(facts);
  const weight = matters.length ? 'matters' : 'otherwise';
  if (status === 'snoozed') return no('Somebody has put it off on purpose');
  if (unacknowledgedFor !== undefined) {
    const waited = `Nobody has held it for ${describeLength(
      unacknowledgedFor,
    )}`;
    return unacknowledgedFor >= patience[weight]
      ? yes(waited, ...matters)
      : no(`${waited}: those who were asked have a little longer`, ...matters);
  }
  const held = `${refName(heldBy ?? 'somebody')} holds it, ${describeLength(
    openFor,
  )} after it began`;
  return openFor >= alone[weight]
    ? yes(`${held}: asking for help is expected`, ...matters)
    : no(held, ...matters);
}

function shouldPost(facts: AlertFacts): Answer {
  const { incident, commander, openFor, severity, tier } = facts;
  if (facts.isDrill) return no('It is a drill');
  if (facts.status === 'resolved') return no('It is resolved');
  if (facts.urgency === 'low') return no('Its urgency is low');
  if (incident?.commander) {
    return no(
      `${refName(incident.commander)} leads “${incident.title}” and posts`,
    );
  }
  const matters = reasonsItMatters(facts);
  const someoneElse = incident
    ? `“${incident.title}” has no commander yet: nobody else will`
    : commander &&
      `${commander} would, and has not been asked yet: escalate, or post yourself`;
  const lasts = `It has lasted ${describeLength(openFor)}`;
  if (!matters.length) {
    return no('Few rely on it: nothing that customers would notice is known');
  }
  let wait = silence.matters;
  if (tier === 1) {
    wait = severity === 'critical' ? silence.critical : silence.tierOne;
  }
  const rest = someoneElse ? [someoneElse] : [];
  return openFor >= wait
    ? yes(lasts, ...matters, ...rest)
    : no(
        `${lasts}; post when it lasts ${describeLength(wait)}`,
        ...matters,
        ...rest,
      );
}

function shouldFixThisWeek(facts: AlertFacts): Answer {
  const { timesThisWeek, afterHoursThisWeek } = facts;
  if (facts.isDrill) return no('It is a drill');
  const matters = reasonsItMatters(facts);
  const times =
    timesThisWeek > 1
      ? `It came ${timesThisWeek} times within seven days`
      : 'It is the first within seven days';
  if (afterHoursThisWeek >= nights) {
    return yes(times, `${afterHoursThisWeek} of them after hours`, ...matters);
  }
  return timesThisWeek >= repeats[matters.length ? 'matters' : 'otherwise']
    ? yes(times, ...matters)
    : no(`${times}: the weekly review will list it`, ...matters);
}

function yes(...because: string[]): Answer {
  return { should: true, because };
}

function no(...because: string[]): Answer {
  return { should: false, because };
}

function joined(first: Answer, second: Answer): Answer {
  return {
    should: second.should,
    because: [...first.because, ...second.because],
  };
}
