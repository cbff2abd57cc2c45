import { day } from '@operability/backend-kit/time';
import { onCallAt, OnCallAt } from '../domain/schedule/onCallAt';
import { segmentsIn } from '../domain/schedule/scheduleShifts';
import { KnownSchedule } from '../ports/WorldSources';

interface Answer {
  /** What was asked for lies in here, and nothing changes within. */
  from: number;
  until: number;
  answer: OnCallAt;
}

const answersKept = 32;

// So long at most: what is further away may come into sight meanwhile.
const keptForMs = day;

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
    const { rule, overrides } = this.schedule;
    const answer = onCallAt(rule, overrides, at);
    const until = this.#nextEdge(at);
    this.#answers = [{ from: at, until, answer }, ...this.#answers].slice(
      0,
      answersKept,
    );
    return answer;
  }

  /** Where a shift begins or ends next; a holder's may be several in a row. */
  #nextEdge(at: number): number {
    const { rule, overrides } = this.schedule;
    const end = at + keptForMs;
    let edge = end;
    for (const segment of segmentsIn(rule, overrides, { start: at, end })) {
      edge = Math.min(edge, segment.start > at ? segment.start : segment.end);
    }
    return edge;
  }
}
