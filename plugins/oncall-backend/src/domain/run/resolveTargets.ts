import { Recipient, Target } from '@operability/plugin-oncall-common';
import { OnCallDirectory } from '../OnCallDirectory';

/** Whom targets come to at an instant. @internal */
export interface ResolvedTargets {
  /** Each person and channel once, by the first target that names them. */
  recipients: Recipient[];
  /** Those who would be asked, and whom no channel can reach. */
  unreachable: string[];
}

/** Whom targets come to at an instant. @internal */
export function resolveTargets(
  targets: readonly Target[],
  at: number,
  directory: OnCallDirectory,
): ResolvedTargets {
  const found = new Map<string, Recipient>();
  for (const target of targets) {
    for (const recipient of recipientsOf(target, at, directory)) {
      const ref = recipientRef(recipient);
      if (!found.has(ref)) found.set(ref, recipient);
    }
  }
  const everybody = [...found.values()];
  const isReachable = (recipient: Recipient) =>
    'channelRef' in recipient || directory.isReachable(recipient.userRef);
  return {
    recipients: everybody.filter(isReachable),
    unreachable: everybody
      .filter(recipient => !isReachable(recipient))
      .map(recipientRef),
  };
}

/** The reference of a person or a channel. @internal */
export function recipientRef(recipient: Recipient): string {
  return 'channelRef' in recipient ? recipient.channelRef : recipient.userRef;
}

function recipientsOf(
  { type, ref }: Target,
  at: number,
  directory: OnCallDirectory,
): Recipient[] {
  switch (type) {
    case 'user':
      return [{ userRef: ref }];
    case 'channel':
      return [{ channelRef: ref }];
    case 'group':
      return directory
        .membersOf(ref)
        .map(userRef => ({ userRef, via: { type, ref } }));
    default:
      return (directory.scheduleAt(ref, at)?.holders ?? []).map(
        ({ userRef }) => ({ userRef, via: { type, ref } }),
      );
  }
}
