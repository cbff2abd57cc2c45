import {
  Attestation,
  CheckDetail,
  ResultStatus,
  Waiver,
} from '@operability/plugin-readiness-common';

/** Something that happened to a line. @internal */
export type LineEvent = { at: string } & (
  | { type: 'changed'; from: ResultStatus; to: ResultStatus }
  | { type: 'attested'; attestation: Attestation }
  | { type: 'revoked'; by?: string }
  | { type: 'waiverAsked'; waiver: Waiver }
  | { type: 'waiverDecided'; by?: string; approved: boolean; comment?: string }
  | { type: 'waiverWithdrawn'; by?: string }
);

/**
 * What happened to a line, the newest first: how its answer changed, and what
 * people said about it, also where it does not hold any more.
 *
 * @internal
 */
export function lineRecord(
  detail: Pick<CheckDetail, 'attestations' | 'waivers' | 'transitions'>,
): LineEvent[] {
  const events: LineEvent[] = [
    ...detail.transitions.map(({ at, from, to }) => ({
      type: 'changed' as const,
      at,
      from,
      to,
    })),
    ...detail.attestations.flatMap(eventsOfAttestation),
    ...detail.waivers.flatMap(eventsOfWaiver),
  ];
  return events.sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}

function eventsOfAttestation(attestation: Attestation): LineEvent[] {
  const { attestedAt, revokedAt, revokedBy } = attestation;
  return [
    ...(revokedAt
      ? [{ type: 'revoked' as const, at: revokedAt, by: revokedBy }]
      : []),
    { type: 'attested', at: attestedAt, attestation },
  ];
}

function eventsOfWaiver(waiver: Waiver): LineEvent[] {
  const { status, requestedAt, decidedAt, decidedBy, comment } = waiver;
  const { withdrawnAt, withdrawnBy } = waiver;
  return [
    ...(withdrawnAt
      ? [{ type: 'waiverWithdrawn' as const, at: withdrawnAt, by: withdrawnBy }]
      : []),
    ...(decidedAt
      ? [
          {
            type: 'waiverDecided' as const,
            at: decidedAt,
            by: decidedBy,
            // What was declined stays so; only leave that was given can end.
            approved: status !== 'declined',
            comment,
          },
        ]
      : []),
    { type: 'waiverAsked', at: requestedAt, waiver },
  ];
}
