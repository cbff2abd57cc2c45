import Typography from '@material-ui/core/Typography';
import { Glyph, RelativeTime } from '@operability/ui-kit';

/** How old an answer is that was given while the catalog was down. @internal */
export function KnownAt({ at }: { at: string }) {
  return (
    <Typography variant="body2">
      <Glyph glyph="◷" word="Known" tone="warning" /> <RelativeTime at={at} />:
      the catalog cannot be reached.
    </Typography>
  );
}
