import Typography from '@material-ui/core/Typography';
import { Dataset } from '@operability/plugin-pager-burden-common';
import { Glyph } from '@operability/ui-kit';

/** Says that pages are made up, where they are. @internal */
export function DatasetMark({ data }: { data: Dataset | undefined }) {
  if (data !== 'sample') return null;
  return (
    <Typography variant="body2" component="p">
      <Glyph glyph="◇" word="Sample pages" tone="warning" />: made up for the
      sample organisation, and never mixed with real ones.
    </Typography>
  );
}
