import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ChartFrame, HeatTable, ListState } from '@operability/ui-kit';
import { useHeatmap } from '../../hooks/useBurden';
import { measureUnits } from '../../model/chartFilters';
import { HeatCell } from '../../model/heatCell';
import { hours, weekdays } from '../../model/hours';
import { DeletedNote } from '../DeletedNote';
import { HeatCellPanel } from './HeatCellPanel';

const useStyles = makeStyles(
  theme => ({ note: { marginTop: theme.spacing(1) } }),
  { name: 'OperabilityHeatmapSection' },
);

/** @internal */
export interface HeatmapSectionProps {
  query: Parameters<typeof useHeatmap>[0];
  teams: readonly string[];
  /** The cell whose pages are shown. */
  cell: HeatCell | undefined;
  onOpen: (cell: HeatCell | undefined) => void;
}

/** At which hours pages fall, by the clocks of those who get them. @internal */
export function HeatmapSection(props: HeatmapSectionProps) {
  const { query, teams, cell, onOpen } = props;
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
          rows: cells.map((row, hour) => [
            hours[hour],
            ...row.map((value, day) =>
              value > 0
                ? { value, onOpen: () => onOpen({ weekday: day + 1, hour }) }
                : value,
            ),
          ]),
        }}
      >
        <HeatTable
          caption={caption}
          corner="Hour"
          rows={hours}
          columns={weekdays}
          cells={cells}
          unit={measureUnits.pages}
          onOpen={(hour, day) => onOpen({ weekday: day + 1, hour })}
        />
      </ChartFrame>
      {Boolean(zonesEstimated) && (
        <Typography variant="body2" className={classes.note}>
          {`For ${zonesEstimated} of ${total} the zone of the responder is not known and was estimated.`}
        </Typography>
      )}
      <DeletedNote deleted={heatmap.data?.deleted} />
      {cell && heatmap.data && (
        <HeatCellPanel
          cell={cell}
          heatmap={heatmap.data}
          teams={teams}
          onClose={() => onOpen(undefined)}
        />
      )}
    </ListState>
  );
}
