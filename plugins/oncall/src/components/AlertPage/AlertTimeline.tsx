import { makeStyles } from '@material-ui/core/styles';
import { TimelineEntry } from '@operability/plugin-oncall-common';
import { PageSection, ShowMore } from '@operability/ui-kit';
import { useState } from 'react';
import { timelineLines } from '../../model/timelineLines';
import { AlertTimelineLine } from './AlertTimelineLine';

const atOnce = 30;

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'OperabilityAlertTimeline' },
);

/** What happened to an alert, newest first. @internal */
export function AlertTimeline({
  timeline,
}: {
  timeline: readonly TimelineEntry[];
}) {
  const classes = useStyles();
  const [limit, setLimit] = useState(atOnce);
  const lines = timelineLines(timeline);
  const shown = lines.slice(0, limit);
  return (
    <PageSection title="Timeline, newest first">
      <ol reversed className={classes.list} aria-label="Timeline">
        {shown.map((line, index) => (
          // The last of them keeps its place however many come before it.
          <AlertTimelineLine key={lines.length - index} line={line} />
        ))}
      </ol>
      {lines.length > atOnce && (
        <ShowMore
          shown={shown.length}
          total={lines.length}
          isLoading={false}
          onMore={() => setLimit(limit + 100)}
        />
      )}
    </PageSection>
  );
}
