import { Evidence, Result } from '@operability/plugin-readiness-common';
import { DefinedCheck } from '../definitions/Definitions';
import { waiverStatusAt } from '../domain/people/decideWaiver';
import {
  Applicability,
  effectiveResult,
  EffectiveResult,
  lastingOf,
} from '../domain/result/effectiveResult';
import { isInForce } from '../domain/result/inForce';
import { CountedLine, isEnforced } from '../domain/score/countedAs';
import { grantedOf, LineRecords } from './LineRecords';
import { KeptAttestation } from './ports';
import { presentAttestation, presentWaiver } from './presentRecords';

/**
 * A line of a checklist, put together from what machines and people said.
 *
 * @param applicability - whether the check applies, where it is asked for
 *   another stage than that of the entity
 */
export function presentLine(
  check: DefinedCheck,
  records: LineRecords,
  now: number,
  applicability: Applicability | undefined = records.result?.applicability,
): Result {
  const machine = records.result?.machine;
  const attestation = records.attestations.find(one =>
    isInForce(lastingOf(one), now),
  );
  const effective = effectiveResult(
    {
      applicability: applicability ?? { status: 'applies' },
      machine,
      attestation,
      waiver: grantedOf(records.waivers).find(one =>
        isInForce(lastingOf(one), now),
      ),
    },
    now,
  );
  const waiver = shownWaiver(records, now);
  return {
    check: { id: check.id, title: check.title, required: check.required },
    status: effective.status,
    message: effective.message,
    evidence: evidenceOf(effective, records, attestation),
    evaluatedAt: isoOf(machine?.evaluatedAt),
    since: isoOf(effective.since),
    expiresAt: isoOf(effective.expiresAt),
    howToFix: check.howToFix,
    enforcedFrom: isEnforced(check.enforcedFrom, now)
      ? undefined
      : check.enforcedFrom,
    machine: effective.machine && {
      status: effective.machine.status,
      message: effective.machine.message,
    },
    attestation: attestation && presentAttestation(attestation),
    waiver: waiver && presentWaiver(waiver, now),
  };
}

/** A line, as far as counting looks at it. */
export function countedLine(
  { check, status }: Result,
  { enforcedFrom }: DefinedCheck,
): CountedLine {
  return { check: check.id, required: check.required, enforcedFrom, status };
}

/** The one in force, else one that waits for its decision. */
function shownWaiver({ waivers }: LineRecords, now: number) {
  const standing = (status: string) =>
    waivers.find(one => waiverStatusAt(one, now) === status);
  return standing('approved') ?? standing('pending');
}

/** What a person signed comes first where their word counts. */
function evidenceOf(
  { status }: EffectiveResult,
  { result }: LineRecords,
  attestation: KeptAttestation | undefined,
): Evidence[] {
  const ofMachine =
    result?.applicability.status === 'doesNotApply'
      ? []
      : [...(result?.machine?.evidence ?? [])];
  if (status !== 'attested' || !attestation) return ofMachine;
  const signed = {
    title: 'What the attestation stands on',
    url: attestation.evidenceUrl,
  };
  return [signed, ...ofMachine];
}

function isoOf(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString();
}
