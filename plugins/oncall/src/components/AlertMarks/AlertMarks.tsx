import { AlertSummary } from '@operability/plugin-oncall-common';
import { Glyph } from '@operability/ui-kit';

/** @internal */
export interface AlertMarksProps {
  alert: Pick<AlertSummary, 'drill' | 'maintenance' | 'flapping'>;
  /** Says what each means, where there is room for it. */
  isInFull?: boolean;
}

/** What is out of the ordinary about an alert, in words. @internal */
export function AlertMarks({ alert, isInFull }: AlertMarksProps) {
  const word = (short: string, meaning: string) =>
    isInFull ? `${short}, ${meaning}` : short;
  return (
    <>
      {alert.drill && (
        <Glyph
          glyph="–"
          word={word('Test page', 'nothing is broken')}
          tone="info"
        />
      )}
      {alert.maintenance && (
        <Glyph
          glyph="○"
          word={word('In maintenance', 'paged at its end')}
          tone="neutral"
        />
      )}
      {alert.flapping && (
        <Glyph
          glyph="↻"
          word={word('Flapping', 'resolves after ten quiet minutes')}
          tone="warning"
        />
      )}
    </>
  );
}
