import { ContactMethod } from '@operability/plugin-oncall-common';
import { NotificationChannel } from '@operability/plugin-oncall-node';
import { StoredContact } from './DatabasePeopleStore';
import { implicitContactId } from './implicitContact';

/** A contact as its person sees it: what is secret stays here. */
export function toContactMethod(
  contact: StoredContact,
  channel: NotificationChannel | undefined,
): ContactMethod {
  const open = new Set(
    channel?.fields.flatMap(({ name, secret }) => (secret ? [] : name)),
  );
  return {
    id: contact.id,
    channel: contact.channel,
    title: contact.title,
    // Of a channel that is gone nobody knows any more what was secret.
    address: Object.fromEntries(
      Object.entries(contact.address).filter(([name]) => open.has(name)),
    ),
    verifiedAt: iso(contact.verifiedAt),
    lastDeliveredAt: iso(contact.lastDeliveredAt),
    lastError: contact.lastError,
  };
}

/** What everybody has: always there, and in no need of a proof. */
export function implicitMethod(
  userRef: string,
  channel: NotificationChannel,
): ContactMethod {
  return {
    id: implicitContactId(userRef, channel.id),
    channel: channel.id,
    title: channel.title,
    address: {},
    implicit: true,
  };
}

function iso(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}
