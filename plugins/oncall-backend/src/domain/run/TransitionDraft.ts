import { Recipient, Step } from '@operability/plugin-oncall-common';
import { AlertRun, Ladder, TimerType } from './AlertRun';
import { recipientRef } from './resolveTargets';
import { startTimer } from './timers';
import {
  PageOrder,
  PageReason,
  RunContext,
  RunEntry,
  RunSignal,
  Transition,
} from './Transition';

/** A transition while it is put together, on a copy of the run. @internal */
export class TransitionDraft {
  readonly run: AlertRun;
  /** The time that it counts as. */
  readonly at: number;
  readonly context: RunContext;
  readonly #timeline: RunEntry[] = [];
  readonly #pages = new Map<string, PageOrder>();
  readonly #signals: RunSignal[] = [];
  #policy: Ladder | undefined;

  static of(run: AlertRun, context: RunContext, at: number = context.now) {
    return new TransitionDraft(structuredClone(run), context, at);
  }

  private constructor(run: AlertRun, context: RunContext, at: number) {
    this.run = run;
    this.context = context;
    this.at = at;
    this.#policy = context.policy;
    this.run.sequence += 1;
  }

  /** The version in force; a repeat changes it. */
  get policy(): Ladder | undefined {
    return this.#policy;
  }

  pin(policy: Ladder): void {
    this.#policy = policy;
    this.run.policy = { id: policy.id, version: policy.version };
  }

  log(
    type: RunEntry['type'],
    message: string,
    extra: Pick<RunEntry, 'actor' | 'rung'> & { step?: number } = {},
  ): void {
    const { step, repeat } = this.run;
    this.#timeline.push({ at: this.at, type, message, step, repeat, ...extra });
  }

  /** Orders messages; somebody who has one in this transition gets no second. */
  page(
    recipients: readonly Recipient[],
    reason: PageReason,
    {
      interrupts = true,
      ack = 'targets',
    }: { interrupts?: boolean; ack?: Step['ack'] } = {},
  ): void {
    const { run } = this;
    for (const recipient of recipients) {
      const ref = recipientRef(recipient);
      if (this.#pages.has(ref)) continue;
      const key = `${run.alertId}/${run.sequence}/${ref}`;
      const { step, repeat } = run;
      this.#pages.set(ref, {
        key,
        recipient,
        reason,
        interrupts,
        ack,
        step,
        repeat,
      });
      if (
        reason !== 'told' &&
        'userRef' in recipient &&
        !run.paged.includes(ref)
      ) {
        run.paged.push(ref);
      }
    }
  }

  signal(type: RunSignal['type'], message: string): void {
    this.#signals.push({ type, at: this.at, message });
  }

  start(type: TimerType, delay: number): void {
    this.run.timers[type] = startTimer(this.at, this.context.now, delay);
  }

  stop(...types: TimerType[]): void {
    for (const type of types) delete this.run.timers[type];
  }

  finish(): Transition {
    return {
      type: 'transition',
      at: this.at,
      run: this.run,
      timeline: this.#timeline,
      pages: [...this.#pages.values()],
      signals: this.#signals,
    };
  }
}
