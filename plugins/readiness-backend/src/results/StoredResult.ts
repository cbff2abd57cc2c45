import { Evidence, MachineStatus } from '@operability/plugin-readiness-common';
import { toInteger } from '@operability/backend-kit';
import { Applicability, MachineAnswer } from '../domain/result/effectiveResult';

/** A check of an entity as it is kept: whether it applies, and what a machine answered. */
export interface StoredResult {
  entityRef: string;
  check: string;
  applicability: Applicability;
  /** Left out before a first answer. */
  machine?: MachineAnswer & { evidence: readonly Evidence[] };
}

/** A row of `results`. */
export interface ResultRow {
  entity_ref: string;
  check_id: string;
  applies: 'yes' | 'no' | 'unknown';
  applies_message: string | null;
  applies_since: number | string;
  status: MachineStatus | null;
  message: string | null;
  evidence: string | null;
  evaluated_at: number | string | null;
  time_to_live: number | string | null;
  since: number | string | null;
}

export function toStoredResult(row: ResultRow): StoredResult {
  return {
    entityRef: row.entity_ref,
    check: row.check_id,
    applicability: applicabilityIn(row),
    machine: machineIn(row),
  };
}

function applicabilityIn(row: ResultRow): Applicability {
  const message = row.applies_message ?? '';
  switch (row.applies) {
    case 'yes':
      return { status: 'applies' };
    case 'no':
      return {
        status: 'doesNotApply',
        message,
        since: toInteger(row.applies_since),
      };
    default:
      return { status: 'unknown', message };
  }
}

function machineIn(row: ResultRow): StoredResult['machine'] {
  const { status, evaluated_at: at, time_to_live: timeToLive } = row;
  if (status === null || at === null || timeToLive === null) return undefined;
  return {
    status,
    message: row.message ?? '',
    evidence: JSON.parse(row.evidence ?? '[]'),
    evaluatedAt: toInteger(at),
    timeToLive: toInteger(timeToLive),
    since: toInteger(row.since ?? at),
  };
}
