import { ResultStatus } from '@operability/plugin-readiness-common';
import { ResultQuestion } from '../result/effectiveResult';

/**
 * Plays a check through, tick by tick, as a person with the specification in
 * hand would: each event flips a switch, and at the end the switches are read.
 * It compares no instant with another one but for "has it come".
 */
export function playResult(
  question: ResultQuestion,
  now: number,
): ResultStatus {
  const { applicability, machine, attestation, waiver } = question;
  const switches = { fresh: Boolean(machine), attested: false, waived: false };
  for (let tick = 0; tick <= now; tick += 1) {
    if (machine && tick === machine.evaluatedAt + machine.timeToLive)
      switches.fresh = false;
    if (attestation) {
      if (tick === attestation.attestedAt) switches.attested = true;
      if (tick === attestation.expiresAt || tick === attestation.revokedAt) {
        switches.attested = false;
      }
    }
    if (waiver) {
      if (tick === waiver.approvedAt) switches.waived = true;
      if (tick === waiver.expiresAt || tick === waiver.withdrawnAt) {
        switches.waived = false;
      }
    }
  }
  const applies = applicability.status === 'applies';
  const spoken = applies && machine ? machine.status : 'unknown';
  const rows: [ResultStatus, boolean][] = [
    ['notApplicable', applicability.status === 'doesNotApply'],
    ['notApplicable', spoken === 'notApplicable' && switches.fresh],
    ['waived', switches.waived],
    [
      'attested',
      switches.attested && (machine?.status ?? 'unknown') === 'unknown',
    ],
    ['stale', applies && Boolean(machine) && !switches.fresh],
    [spoken, true],
  ];
  return rows.find(([, holds]) => holds)![0];
}
