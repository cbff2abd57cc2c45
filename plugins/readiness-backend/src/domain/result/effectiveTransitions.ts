import {
  MachineStatus,
  ResultStatus,
} from '@operability/plugin-readiness-common';
import {
  effectiveResult,
  GrantedWaiver,
  lastingOf,
  ResultQuestion,
  SignedAnswer,
} from './effectiveResult';
import { endOf, isInForce } from './inForce';

/** All that has been said about one check of one entity. */
export interface CheckRecords {
  applicability: ResultQuestion['applicability'];
  /** What machines said, oldest first; the first is their first answer. */
  machine: readonly { status: MachineStatus; since: number }[];
  attestations: readonly SignedAnswer[];
  waivers: readonly GrantedWaiver[];
}

/** A line of a checklist that changed. */
export interface EffectiveTransition {
  from: ResultStatus;
  to: ResultStatus;
  at: number;
}

/**
 * How a line changed as people saw it, up to an instant: by machines, and by
 * attestations and waivers that began and ended. When a machine's answer was
 * too old in the past is not kept, and so not in it. Oldest first; the first
 * result is no transition.
 */
export function effectiveTransitions(
  records: CheckRecords,
  now: number,
): EffectiveTransition[] {
  const instants = new Set<number>();
  for (const { since } of records.machine) instants.add(since);
  for (const one of [...records.attestations, ...records.waivers]) {
    const lasting = lastingOf(one);
    instants.add(lasting.start).add(endOf(lasting));
  }
  const transitions: EffectiveTransition[] = [];
  let last: ResultStatus | undefined;
  for (const at of [...instants].sort((a, b) => a - b)) {
    if (at > now) break;
    const status = statusAt(records, at);
    if (last !== undefined && status !== last) {
      transitions.push({ from: last, to: status, at });
    }
    last = status;
  }
  return transitions;
}

function statusAt(records: CheckRecords, at: number): ResultStatus {
  const answer = records.machine.findLast(one => one.since <= at);
  const { status } = effectiveResult(
    {
      applicability: records.applicability,
      machine: answer && {
        ...answer,
        message: '',
        evaluatedAt: at,
        timeToLive: Infinity,
      },
      attestation: records.attestations.find(one =>
        isInForce(lastingOf(one), at),
      ),
      waiver: records.waivers.find(one => isInForce(lastingOf(one), at)),
    },
    at,
  );
  return status;
}
