import { PendingAction } from '@operability/plugin-oncall-common';

const words: Record<PendingAction['type'], (to?: string) => string> = {
  escalate: to => (to ? `Escalates to ${to}` : 'Escalates'),
  unacknowledge: to =>
    to
      ? `The acknowledgement lapses, and ${to} is paged again`
      : 'The acknowledgement lapses',
  unsnooze: to => (to ? `Comes back, and pages ${to}` : 'Comes back'),
};

/** What the engine will do, in words. @internal */
export function pendingText({ type, to }: PendingAction): string {
  return words[type](to);
}
