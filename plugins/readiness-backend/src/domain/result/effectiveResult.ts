import {
  MachineStatus,
  ResultStatus,
} from '@operability/plugin-readiness-common';
import { dateOf } from '../day';
import { endOf, isInForce, Lasting } from './inForce';

/** The last answer of a machine. Instants are in epoch milliseconds. */
export interface MachineAnswer {
  status: MachineStatus;
  message: string;
  /** When what it stands on was observed. */
  evaluatedAt: number;
  /** How long it has been the same status. */
  since: number;
  /** How old it may be, in milliseconds. */
  timeToLive: number;
}

/** A person's signed answer. It holds from its signing until it ends or is revoked. */
export interface SignedAnswer {
  attestedBy: string;
  statement: string;
  attestedAt: number;
  expiresAt: number;
  revokedAt?: number;
}

/** Leave to fail. It holds from its approval until it ends or is withdrawn. */
export interface GrantedWaiver {
  reason: string;
  approvedBy: string;
  approvedAt: number;
  expiresAt: number;
  withdrawnAt?: number;
}

/** When an attestation or a waiver holds. */
export function lastingOf(one: SignedAnswer | GrantedWaiver): Lasting {
  return 'attestedAt' in one
    ? {
        start: one.attestedAt,
        expiresAt: one.expiresAt,
        endedAt: one.revokedAt,
      }
    : {
        start: one.approvedAt,
        expiresAt: one.expiresAt,
        endedAt: one.withdrawnAt,
      };
}

/** Whether a check is a question about an entity at all. */
export type Applicability =
  | { status: 'applies' }
  | { status: 'doesNotApply'; message: string; since?: number }
  | { status: 'unknown'; message: string };

/** Everything that is known about one check of one entity. */
export interface ResultQuestion {
  applicability: Applicability;
  /** Left out for a check that only people answer, and before a first answer. */
  machine?: MachineAnswer;
  attestation?: SignedAnswer;
  waiver?: GrantedWaiver;
}

/** How a line of a checklist stands. */
export interface EffectiveResult {
  status: ResultStatus;
  message: string;
  since?: number;
  /** When it turns into something else by itself. */
  expiresAt?: number;
  /** What the machine alone would say, where a person has the last word. */
  machine?: EffectiveResult;
}

/**
 * How a check of an entity stands at an instant: not applicable, else waived,
 * else what the machine says while that is fresh. A person's word answers only
 * where no machine has one, and never hides a failure. Unknown and stale are
 * never a pass. Whatever has an end counts up to that instant, and not at it.
 */
export function effectiveResult(
  { applicability, machine, attestation, waiver }: ResultQuestion,
  now: number,
): EffectiveResult {
  if (applicability.status === 'doesNotApply') {
    const { message, since } = applicability;
    return { status: 'notApplicable', message, since };
  }
  const known =
    applicability.status === 'unknown'
      ? { status: 'unknown' as const, message: applicability.message }
      : machineResult(machine, now);
  if (known?.status === 'notApplicable') return known;
  if (waiver && isInForce(lastingOf(waiver), now)) {
    return waivedResult(waiver, known);
  }
  // What a machine could not find out stays so however old its attempt is.
  const isOpen = !machine || machine.status === 'unknown';
  if (isOpen && attestation && isInForce(lastingOf(attestation), now)) {
    return attestedResult(attestation, known);
  }
  return known ?? { status: 'unknown', message: 'Nothing has answered yet.' };
}

const words: Record<MachineStatus, string> = {
  pass: 'passed',
  fail: 'failed',
  unknown: 'could not be determined',
  notApplicable: 'did not apply',
};

/** What the machine alone says: its answer, or that it has become too old. */
function machineResult(
  machine: MachineAnswer | undefined,
  now: number,
): EffectiveResult | undefined {
  if (!machine) return undefined;
  const { status, message, evaluatedAt, since, timeToLive } = machine;
  const expiresAt = evaluatedAt + timeToLive;
  if (now < expiresAt) return { status, message, since, expiresAt };
  const was = words[status];
  return {
    status: 'stale',
    message: `Last seen on ${dateOf(evaluatedAt)}, when it ${was}${
      message && `: ${message}`
    }`,
    since: expiresAt,
  };
}

function waivedResult(
  waiver: GrantedWaiver,
  known: EffectiveResult | undefined,
): EffectiveResult {
  const expiresAt = endOf(lastingOf(waiver));
  const idle =
    known?.status === 'pass'
      ? ' (it passes by now, so the waiver can be withdrawn)'
      : '';
  return {
    status: 'waived',
    message: `Waived until ${dateOf(expiresAt)}${idle}: ${waiver.reason}`,
    since: waiver.approvedAt,
    expiresAt,
    machine: known,
  };
}

function attestedResult(
  attestation: SignedAnswer,
  known: EffectiveResult | undefined,
): EffectiveResult {
  return {
    status: 'attested',
    message: attestation.statement,
    since: attestation.attestedAt,
    expiresAt: endOf(lastingOf(attestation)),
    machine: known,
  };
}
