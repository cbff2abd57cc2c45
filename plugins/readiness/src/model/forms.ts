import {
  attestationInput,
  AttestationInput,
  credentialInput,
  CredentialInput,
  campaignInput,
  CampaignInput,
  waiverInput,
  WaiverInput,
} from '@operability/plugin-readiness-common';
import { FieldErrors, schemaErrors } from '@operability/ui-kit';
import { endOfDay, instantOf } from './dayInput';

/** What fields hold, and what is wrong with which. @internal */
export interface ReadForm<Input> {
  input: Input;
  errors: FieldErrors;
}

const isPast = (at: string | undefined, now: number) =>
  at !== undefined && Date.parse(at) <= now;

/** An attestation in its fields. @internal */
export type AttestationForm = Record<
  'statement' | 'evidenceUrl' | 'expiresAt',
  string
>;

/** @internal */
export function readAttestation(
  form: AttestationForm,
  now: number,
): ReadForm<AttestationInput> {
  const expiresAt = endOfDay(form.expiresAt);
  const input = {
    statement: form.statement.trim(),
    evidenceUrl: form.evidenceUrl.trim(),
    ...(expiresAt && { expiresAt }),
  };
  return {
    input,
    errors: {
      ...schemaErrors(attestationInput.safeParse(input).error),
      ...(isPast(expiresAt, now) && { expiresAt: 'must lie in the future' }),
    },
  };
}

/** A waiver in its fields. @internal */
export type WaiverForm = Record<'reason' | 'expiresAt', string>;

/** @internal */
export function readWaiver(
  form: WaiverForm,
  now: number,
): ReadForm<WaiverInput> {
  const expiresAt = endOfDay(form.expiresAt);
  const input = { reason: form.reason.trim(), expiresAt: expiresAt ?? '' };
  return {
    input,
    errors: {
      ...schemaErrors(waiverInput.safeParse(input).error),
      ...(!expiresAt && { expiresAt: 'choose a day' }),
      ...(isPast(expiresAt, now) && { expiresAt: 'must lie in the future' }),
    },
  };
}

/** A credential in its fields. @internal */
export type CredentialForm = Record<
  | 'name'
  | 'ownerRef'
  | 'entityRef'
  | 'storedAt'
  | 'procedureUrl'
  | 'intervalDays'
  | 'lastRotatedAt',
  string
>;

/** @internal */
export function readCredential(
  form: CredentialForm,
): ReadForm<CredentialInput> {
  const lastRotatedAt = instantOf(form.lastRotatedAt);
  const input = {
    name: form.name.trim(),
    ownerRef: form.ownerRef.trim(),
    ...(form.entityRef.trim() && { entityRef: form.entityRef.trim() }),
    storedAt: form.storedAt.trim(),
    procedureUrl: form.procedureUrl.trim(),
    intervalDays: Number(form.intervalDays),
    ...(lastRotatedAt && { lastRotatedAt }),
  };
  return {
    input,
    errors: schemaErrors(credentialInput.safeParse(input).error),
  };
}

/** A campaign in its fields. @internal */
export type CampaignForm = Record<
  'title' | 'description' | 'ownerRef' | 'checklist' | 'startsOn' | 'dueOn',
  string
> &
  Record<'checks' | 'owners', string[]>;

/** @internal */
export function readCampaign(form: CampaignForm): ReadForm<CampaignInput> {
  const input = {
    ...form,
    title: form.title.trim(),
    description: form.description.trim(),
    ownerRef: form.ownerRef.trim(),
  };
  return { input, errors: schemaErrors(campaignInput.safeParse(input).error) };
}
