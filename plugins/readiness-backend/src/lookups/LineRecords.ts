import { CheckRecords } from '../domain/result/effectiveTransitions';
import { GrantedWaiver } from '../domain/result/effectiveResult';
import { StoredResult } from '../results/StoredResult';
import {
  KeptAttestation,
  KeptWaiver,
  MachineAnswers,
  PeopleRecords,
} from './ports';

/** All that is known about one check of one entity. */
export interface LineRecords {
  /** Left out for a check that nobody has looked at yet. */
  result?: StoredResult;
  /** Newest first. */
  attestations: readonly KeptAttestation[];
  /** Newest first. */
  waivers: readonly KeptWaiver[];
}

/** Looks lines up, for several entities at once. */
export async function loadRecords(
  entityRefs: readonly string[],
  { results, people }: { results: MachineAnswers; people: PeopleRecords },
): Promise<(entityRef: string, check: string) => LineRecords> {
  const [answers, attestations, waivers] = await Promise.all([
    results.machineAnswers(entityRefs),
    people.attestations(entityRefs),
    people.waivers(entityRefs),
  ]);
  return (entityRef, check) => ({
    result: answers.get(entityRef)?.find(one => one.check === check),
    attestations: ofCheck(attestations.get(entityRef), check).sort(
      (a, b) => b.attestedAt - a.attestedAt,
    ),
    waivers: ofCheck(waivers.get(entityRef), check).sort(
      (a, b) => b.requestedAt - a.requestedAt,
    ),
  });
}

function ofCheck<Kept extends { check: string }>(
  kept: readonly Kept[] | undefined,
  check: string,
): Kept[] {
  return (kept ?? []).filter(one => one.check === check);
}

/** The leave that waivers give: only those that were approved. */
export function grantedOf(waivers: readonly KeptWaiver[]): GrantedWaiver[] {
  return waivers.flatMap(({ decision, reason, expiresAt, withdrawnAt }) =>
    decision?.approved
      ? {
          reason,
          approvedBy: decision.by,
          approvedAt: decision.at,
          expiresAt,
          withdrawnAt,
        }
      : [],
  );
}

/** Lines as their history is told from. */
export function historyOf(
  records: LineRecords,
  transitions: CheckRecords['machine'],
): CheckRecords {
  return {
    applicability: records.result?.applicability ?? { status: 'applies' },
    machine: transitions,
    attestations: records.attestations,
    waivers: grantedOf(records.waivers),
  };
}
