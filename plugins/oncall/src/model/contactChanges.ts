import {
  ContactMethod,
  ContactSettings,
} from '@operability/plugin-oncall-common';

/** A contact as it is written. @internal */
export interface ContactDraft {
  /** Left out for a new one. */
  id?: string;
  channel: string;
  title: string;
  address: Record<string, string>;
}

/** What somebody does to their contacts. @internal */
export type ContactChange =
  | { type: 'put'; draft: ContactDraft }
  | { type: 'remove'; id: string };

/**
 * All contacts as they are sent after a change. What everybody has is not among
 * them, and secrets, which are not known here, are left out: they stay.
 *
 * @internal
 */
export function changedContacts(
  methods: readonly ContactMethod[],
  change: ContactChange,
): ContactDraft[] {
  const own = methods
    .filter(({ implicit }) => !implicit)
    .map(({ id, channel, title, address }) => ({
      id,
      channel,
      title,
      address,
    }));
  if (change.type === 'remove') {
    return own.filter(({ id }) => id !== change.id);
  }
  const { draft } = change;
  return own.some(({ id }) => id === draft.id)
    ? own.map(one => (one.id === draft.id ? draft : one))
    : [...own, draft];
}

/** The channels that somebody may give an address of. @internal */
export function choosableChannels({ channels }: ContactSettings) {
  return channels.filter(({ implicit }) => !implicit);
}
