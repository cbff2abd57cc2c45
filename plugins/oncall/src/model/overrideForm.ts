import {
  Override,
  OverrideInput,
  overrideInput,
} from '@operability/plugin-oncall-common';
import { FieldErrors, schemaErrors } from '@operability/ui-kit';
import { Span } from './timelineRange';
import { instantInZone, zonedInputOf } from './zonedInput';

/** What the fields of an override hold while somebody writes. @internal */
export interface OverrideForm {
  type: Override['type'];
  userRef: string;
  replaces: string;
  /** Local times, as the fields hold them. */
  start: string;
  end: string;
  reason: string;
}

/** What is known before somebody writes: which stretch, and whose it is. @internal */
export interface OverrideStart extends Span {
  /** Left out for one in the place of another. */
  type?: Override['type'];
  userRef?: string;
  replaces?: string;
}

/** An override in the fields. What has begun is taken over from now on. @internal */
export function overrideForm(
  { start, end, type = 'replace', userRef = '', replaces = '' }: OverrideStart,
  zone: string,
  now: number,
): OverrideForm {
  const from = start < now && now < end ? fullMinute(now) : start;
  return {
    type,
    userRef,
    replaces,
    start: zonedInputOf(from, zone),
    end: zonedInputOf(end, zone),
    reason: '',
  };
}

/** The override in the fields, and what is wrong with which field. @internal */
export function readOverrideForm(
  form: OverrideForm,
  zone: string,
): { input: OverrideInput; errors: FieldErrors } {
  const reason = form.reason.trim();
  const input: OverrideInput = {
    type: form.type,
    userRef: form.userRef.trim(),
    ...(form.type === 'replace' &&
      form.replaces.trim() && { replaces: form.replaces.trim() }),
    start: instantInZone(form.start, zone) ?? '',
    end: instantInZone(form.end, zone) ?? '',
    ...(reason && { reason }),
  };
  return { input, errors: findErrors(input) };
}

function findErrors(input: OverrideInput): FieldErrors {
  const errors = {
    ...schemaErrors(overrideInput.safeParse(input).error),
    ...(input.userRef ? {} : { userRef: 'choose who takes it' }),
    ...(input.start ? {} : { start: 'choose a time' }),
    ...(input.end ? {} : { end: 'choose a time' }),
    ...(input.userRef && input.userRef === input.replaces
      ? { replaces: 'must be somebody else than who takes it' }
      : {}),
  };
  // The contract looks at this only once all else is in order.
  return input.type === 'replace' && !input.replaces
    ? { ...errors, replaces: 'choose whose place it is' }
    : errors;
}

function fullMinute(instant: number): number {
  return Math.floor(instant / 60_000) * 60_000;
}
