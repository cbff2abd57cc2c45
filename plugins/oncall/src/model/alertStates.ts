import { AlertStatus, AlertSummary } from '@operability/plugin-oncall-common';
import { Tone } from '@operability/ui-kit';

/** How the state of an alert is shown: never by its colour alone. @internal */
export const alertStates: Record<
  AlertStatus,
  { glyph: string; word: string; tone: Tone }
> = {
  triggered: { glyph: '●', word: 'Triggered', tone: 'negative' },
  acknowledged: { glyph: '◐', word: 'Acknowledged', tone: 'warning' },
  snoozed: { glyph: '☾', word: 'Snoozed', tone: 'info' },
  resolved: { glyph: '✓', word: 'Resolved', tone: 'positive' },
};

/** The states of an alert that somebody still has to look at. @internal */
export const openStates = [
  'triggered',
  'acknowledged',
  'snoozed',
] as const satisfies readonly AlertStatus[];

/** Where on its ladder an alert is, in words. @internal */
export function stepText({
  step,
  repeat,
}: Pick<AlertSummary, 'step' | 'repeat'>): string {
  if (step === 0) return 'Last resort';
  return repeat > 0 ? `Step ${step}, climb ${repeat + 1}` : `Step ${step}`;
}
