import {
  Check,
  Result,
  Scorecards,
} from '@operability/plugin-readiness-common';

/** What a reader may do about one line. @internal */
export interface LineActions {
  attest: boolean;
  revoke: boolean;
  requestWaiver: boolean;
  decideWaiver: boolean;
  withdrawWaiver: boolean;
  announce: boolean;
}

/**
 * What of it is of use and allowed. An attestation answers only what a machine
 * could not find out: an answer that fails or has grown old stays in force, and
 * for that there is the waiver. `attested` without a machine is answered by
 * people alone, who may sign again.
 *
 * @internal
 */
export function lineActions(
  result: Result,
  check: Check | undefined,
  may: Scorecards['may'],
): LineActions {
  const { status, attestation, waiver } = result;
  const isOpen = ['fail', 'stale', 'unknown'].includes(status);
  const machine = result.machine?.status ?? status;
  const waits = waiver?.status === 'pending';
  const isWaived = waits || waiver?.status === 'approved';
  return {
    attest:
      may.attest &&
      Boolean(check?.attestable) &&
      result.check.id !== 'launch-mail' &&
      ['unknown', 'attested'].includes(machine),
    revoke: may.attest && Boolean(attestation),
    requestWaiver: may.requestWaiver && isOpen && !isWaived,
    decideWaiver: waits && Boolean(waiver?.canDecide),
    withdrawWaiver:
      isWaived && (may.requestWaiver || Boolean(waiver?.canDecide)),
    announce: may.announce && result.check.id === 'launch-mail',
  };
}
