import { Urgency } from '@operability/plugin-oncall-common';
import { AlertRun } from '../run/AlertRun';
import { nextTransition, startRun } from '../run/nextTransition';
import { refName } from '../run/refName';
import { recipientRef } from '../run/resolveTargets';
import { nextTimer } from '../run/timers';
import {
  Outcome,
  PageOrder,
  RunContext,
  RunEntry,
  RunEvent,
  RunSignal,
  Transition,
} from '../run/Transition';
import { directoryOf, TestWorld } from './TestWorld';

const minute = 60_000;

/** What a test alert starts in; may be changed while it runs. */
export type TestAlertSurroundings = Omit<RunContext, 'now' | 'directory'> & {
  world: TestWorld;
};

/** An alert with an engine of its own, whose clock the test moves. */
export class TestAlert {
  readonly surroundings: TestAlertSurroundings;
  readonly timeline: RunEntry[] = [];
  readonly signals: RunSignal[] = [];
  readonly orders: PageOrder[] = [];
  /** As `7:00 codon-elk`, with what it is when it does not interrupt. */
  readonly pages: string[] = [];
  run: AlertRun;
  now: number;
  readonly #start: number;

  static trigger(
    surroundings: TestAlertSurroundings,
    options: { at?: number; urgency?: Urgency; flapping?: boolean } = {},
  ): TestAlert {
    const { at = Date.UTC(2026, 10, 24, 20), urgency = 'high' } = options;
    const context = contextOf(surroundings, at);
    const { flapping } = options;
    const started = startRun({ alertId: 'a', urgency, flapping }, context);
    return new TestAlert(surroundings, at, started);
  }

  private constructor(
    surroundings: TestAlertSurroundings,
    at: number,
    started: Transition,
  ) {
    this.surroundings = surroundings;
    this.#start = at;
    this.now = at;
    this.run = started.run;
    this.#take(started);
  }

  get context(): RunContext {
    return contextOf(this.surroundings, this.now);
  }

  /** The types of the timeline. */
  get story(): string[] {
    return this.timeline.map(({ type }) => type);
  }

  /** Lets something happen now. */
  give(event: RunEvent): Outcome {
    const outcome = nextTransition(this.run, event, this.context);
    if (outcome.type === 'transition') this.#take(outcome);
    return outcome;
  }

  acknowledge(name: string): Outcome {
    return this.give({ type: 'acknowledge', actor: `user:default/${name}` });
  }

  /** Ticks on time up to and including some minutes after the trigger. */
  tickTo(minutes: number): this {
    const end = this.#start + minutes * minute;
    for (;;) {
      const due = nextTimer(this.run)?.dueAt ?? Infinity;
      if (due > end) break;
      this.now = Math.max(this.now, due);
      this.give({ type: 'tick' });
    }
    this.now = Math.max(this.now, end);
    return this;
  }

  /** Lets time pass without a tick: the engine is away. */
  sleepTo(minutes: number): this {
    this.now = this.#start + minutes * minute;
    return this;
  }

  #take({ run, at, timeline, pages, signals }: Transition): void {
    this.run = JSON.parse(JSON.stringify(run));
    this.timeline.push(...timeline);
    this.signals.push(...signals);
    this.orders.push(...pages);
    const seconds = (at - this.#start) / 1000;
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(
      2,
      '0',
    )}`;
    for (const { recipient, reason, interrupts } of pages) {
      const name = refName(recipientRef(recipient));
      this.pages.push(`${clock} ${name}${interrupts ? '' : ` (${reason})`}`);
    }
  }
}

function contextOf(
  { world, ...rest }: TestAlertSurroundings,
  now: number,
): RunContext {
  return { ...rest, now, directory: directoryOf(world) };
}
