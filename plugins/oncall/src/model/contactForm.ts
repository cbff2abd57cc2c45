import {
  ContactMethod,
  ContactSettings,
} from '@operability/plugin-oncall-common';
import { FieldErrors } from '@operability/ui-kit';
import { ContactDraft } from './contactChanges';

type Channel = ContactSettings['channels'][number];

const longestTitle = 100;
const longestValue = 2000;

/** A contact in the fields; secrets are empty, for they are never shown again. @internal */
export function contactForm(
  channel: Channel,
  method?: ContactMethod,
): ContactDraft {
  return {
    ...(method && { id: method.id }),
    channel: channel.id,
    title: method?.title ?? channel.title,
    address: Object.fromEntries(
      channel.fields.map(({ name, secret }) => [
        name,
        secret ? '' : method?.address[name] ?? '',
      ]),
    ),
  };
}

/** What is wrong with which field: `title`, or `address.url`. @internal */
export function contactFormErrors(
  channel: Channel,
  { id, title, address }: ContactDraft,
): FieldErrors {
  const errors: Record<string, string> = {};
  if (!title.trim()) errors.title = 'must not be empty';
  if (title.trim().length > longestTitle) {
    errors.title = `must have at most ${longestTitle} characters`;
  }
  for (const { name, required, secret } of channel.fields) {
    const value = address[name] ?? '';
    const isKept = secret && id !== undefined;
    if (required && !isKept && !value.trim()) {
      errors[`address.${name}`] = 'is required';
    }
    if (value.length > longestValue) {
      errors[
        `address.${name}`
      ] = `must have at most ${longestValue} characters`;
    }
  }
  return errors;
}

/** What the server says about the contact that was sent: `methods.2.address.url`. @internal */
export function contactServerErrors(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([path, message]) => [
      path.replace(/^methods\.\d+\./, ''),
      message,
    ]),
  );
}
