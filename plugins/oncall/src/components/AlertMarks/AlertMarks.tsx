import { AlertSummary } from '@operability/plugin-oncall-common';
import { Glyph } from '@operability/ui-kit';

/** What is out of the ordinary about an alert, in words. @internal */
export function AlertMarks({
  alert,
}: {
  alert: Pick<AlertSummary, 'drill' | 'maintenance' | 'flapping'>;
}) {
  return (
    <>
      {alert.drill && (
        <Glyph glyph="✎" word="Test page, nothing is broken" tone="info" />
      )}
      {alert.maintenance && (
        <Glyph
          glyph="⚒"
          word="In maintenance, paged at its end"
          tone="neutral"
        />
      )}
      {alert.flapping && (
        <Glyph
          glyph="↻"
          word="Flapping, resolves after ten quiet minutes"
          tone="warning"
        />
      )}
    </>
  );
}
