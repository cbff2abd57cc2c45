import { Interval } from '@operability/backend-kit/time';
import {
  Recipient,
  RoleName,
  Step,
  Target,
  Urgency,
} from '@operability/plugin-oncall-common';
import { OnCallDirectory } from '../OnCallDirectory';
import { AlertRun, Ladder } from './AlertRun';

/** What an alert's run is decided from, beside its state. @internal */
export interface RunContext {
  /** Epoch milliseconds. */
  now: number;
  /** The version that the run has pinned; left out where it has no policy. */
  policy?: Ladder;
  /** What a repeat takes; the pinned one, when left out. */
  currentPolicy?: Ladder;
  /** `oncall.lastResort`, for policies without one, and for no policy. */
  lastResort?: Target;
  directory: OnCallDirectory;
  /** The maintenance windows of the entity and of its owners. */
  maintenance?: readonly Interval[];
}

/** What can happen to an alert. @internal */
export type RunEvent =
  | { type: 'tick' }
  | { type: 'trigger'; urgency: Urgency; actor?: string }
  | { type: 'resolve'; automatic: boolean; actor?: string }
  | { type: 'acknowledge'; actor: string }
  | { type: 'extend'; actor: string }
  | { type: 'escalate'; actor: string; fromStep: number; fromRepeat?: number }
  | { type: 'snooze'; actor: string; until: number }
  | { type: 'reassign'; actor: string; userRef: string }
  /** No channel has reached these people or chat channels of a step. */
  | { type: 'unreachable'; step: number; repeat: number; refs: string[] }
  /** A window was made, moved or called off. */
  | { type: 'maintenanceChanged' };

/** Why somebody hears of an alert. @internal */
export type PageReason =
  | 'step'
  | 'lastResort'
  | 'handover'
  | 'acknowledgementTimeout'
  | 'reassigned'
  | 'lowUrgency'
  | 'told';

/** A message to send; the sender adds channel and rule to the key. @internal */
export interface PageOrder {
  /** The same for the same transition, whoever computes it, however often. */
  key: string;
  recipient: Recipient;
  reason: PageReason;
  /** Whether it may go to channels that interrupt; only then it is a page. */
  interrupts: boolean;
  /** Whether one-tap buttons go to the whole channel. */
  ack: Step['ack'];
  step: number;
  repeat: number;
}

/** A line of the timeline. @internal */
export interface RunEntry {
  at: number;
  type:
    | 'triggered'
    | 'retriggered'
    | 'raised'
    | 'held'
    | 'released'
    | 'paged'
    | 'passed'
    | 'repeated'
    | 'lastResort'
    | 'nobodyLeft'
    | 'unreachable'
    | 'handover'
    | 'acknowledged'
    | 'unacknowledged'
    | 'extended'
    | 'escalated'
    | 'reassigned'
    | 'snoozed'
    | 'unsnoozed'
    | 'quietening'
    | 'resolved';
  actor?: string;
  message: string;
  step: number;
  repeat: number;
  /** For lines about a rung of the ladder: what a simulation shows of it. */
  rung?: {
    title: string;
    role?: RoleName;
    recipients: Recipient[];
    note?: string;
  };
}

/** Something that must not pass in silence, for those who run on call. @internal */
export interface RunSignal {
  type: 'unowned' | 'empty' | 'exhausted' | 'unreachable' | 'noLastResort';
  at: number;
  message: string;
}

/** What happens next: to be committed as one. @internal */
export interface Transition {
  type: 'transition';
  /** When it counts as: what was due some seconds ago counts from then. */
  at: number;
  run: AlertRun;
  timeline: RunEntry[];
  pages: PageOrder[];
  signals: RunSignal[];
}

/** Why something cannot be done. @internal */
export interface Refusal {
  type: 'refused';
  reason:
    | 'resolved'
    | 'alreadyHeld'
    | 'notAcknowledged'
    | 'stepMovedOn'
    | 'nobodyAbove'
    | 'lowUrgency'
    | 'unreachable'
    | 'notInFuture';
  message: string;
}

/** @internal */
export type Outcome = Transition | { type: 'unchanged' } | Refusal;
