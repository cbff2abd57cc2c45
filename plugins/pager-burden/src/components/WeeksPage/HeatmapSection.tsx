import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ChartFrame, HeatTable, ListState } from '@operability/ui-kit';
import { useHeatmap } from '../../hooks/useBurden';
import { hours, weekdays } from '../../model/hours';

const useStyles = makeStyles(
  theme => ({ note: { marginTop: theme.spacing(1) } }),
  { name: 'OperabilityHeatmapSection' },
);

/** At which hours pages fall, by the clocks of those who get them. @internal */
export function HeatmapSection({
  query,
}: {
  query: Parameters<typeof useHeatmap>[0];
}) {
  const classes = useStyles();
  const heatmap = useHeatmap(query);
  const { cells = [], sentence, total, zonesEstimated } = heatmap.data ?? {};
  const caption = "Pages by hour and weekday, in the responders' own time";
  return (
    <ListState
      query={heatmap}
      isEmpty={total === 0}
      lines={6}
      empty={{
        title: 'No page at any hour',
        description: 'In this range nobody was paged, as far as is known.',
      }}
    >
      <ChartFrame
        title="When pages fall"
        sentence={sentence}
        fileName="pager-burden-hours"
        table={{
          caption,
          columns: ['Hour', ...weekdays],
          rows: cells.map((row, hour) => [hours[hour], ...row]),
        }}
      >
        <HeatTable
          caption={caption}
          corner="Hour"
          rows={hours}
          columns={weekdays}
          cells={cells}
        />
      </ChartFrame>
      {Boolean(zonesEstimated) && (
        <Typography variant="body2" className={classes.note}>
          {`For ${zonesEstimated} of ${total} the zone of the responder is not known and was estimated.`}
        </Typography>
      )}
    </ListState>
  );
}
