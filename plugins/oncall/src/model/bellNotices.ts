/** What is known of a bell in a tab. @internal */
export interface BellAbility {
  sound: 'ready' | 'blocked' | 'missing';
  notifications: 'granted' | 'denied' | 'default' | 'missing';
  /** Alerts cannot be looked at now. */
  isBlind: boolean;
  /** More alerts are open than are watched. */
  isPartial: boolean;
  mostWatched: number;
}

/** What a bell cannot do, so that nobody relies on it. @internal */
export function bellNotices(ability: BellAbility): string[] {
  const { sound, notifications, isBlind, isPartial, mostWatched } = ability;
  const notices: string[] = [];
  if (isBlind) notices.push('It cannot see new alerts now, and tries again.');
  if (sound === 'blocked') {
    notices.push('This browser keeps it silent until you press something.');
  }
  if (sound === 'missing') notices.push('This browser has no sound for it.');
  if (notifications === 'denied') {
    notices.push('This browser blocks notifications of this site.');
  }
  if (notifications === 'default') {
    notices.push('Notifications are not allowed yet.');
  }
  if (notifications === 'missing') {
    notices.push('This browser shows no notifications of pages like this.');
  }
  if (isPartial) {
    notices.push(`It watches only the ${mostWatched} newest open alerts.`);
  }
  return notices;
}
