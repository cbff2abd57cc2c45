import { onCallAt, OnCallAt } from '../domain/schedule/onCallAt';
import { KnownSchedule } from '../ports/WorldSources';

interface Answer {
  /** What was asked for lies in here, and nothing changes within. */
  from: number;
  until: number;
  answer: OnCallAt;
}

const answersKept = 32;

/**
 * Who holds a schedule at an instant. Answers are kept from where they were
 * asked for to the next change, since the engine asks for the same again and
 * again.
 */
export class ScheduleLookup {
  readonly schedule: KnownSchedule;
  #answers: Answer[] = [];

  constructor(schedule: KnownSchedule) {
    this.schedule = schedule;
  }

  at(at: number): OnCallAt {
    const known = this.#answers.find(
      ({ from, until }) => from <= at && at < until,
    );
    if (known) return known.answer;
    const answer = onCallAt(this.schedule.rule, this.schedule.overrides, at);
    const ends = [
      ...answer.holders.flatMap(({ until }) => until ?? []),
      ...(answer.next ? [answer.next.at] : []),
    ];
    // Nothing in sight changes: asked again in an hour, to be sure of the rest.
    const until = ends.length ? Math.min(...ends) : at + 3_600_000;
    this.#answers = [{ from: at, until, answer }, ...this.#answers].slice(
      0,
      answersKept,
    );
    return answer;
  }
}
