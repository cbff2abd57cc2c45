import { BurdenHeatmap } from '@operability/plugin-pager-burden-common';
import { HeatCell, heatCellTitle } from '../../model/heatCell';
import { weekTitle } from '../../model/weekText';
import { PagesPanel } from '../PagesPanel';

/** @internal */
export interface HeatCellPanelProps {
  cell: HeatCell;
  heatmap: BurdenHeatmap;
  /** The teams that are looked at; all, where there is none. */
  teams: readonly string[];
  onClose: () => void;
}

/** The pages that a cell of the heat map counts. @internal */
export function HeatCellPanel(props: HeatCellPanelProps) {
  const { cell, heatmap, teams, onClose } = props;
  const { data, firstWeek, lastWeek } = heatmap;
  return (
    <PagesPanel
      title={heatCellTitle(cell)}
      data={data}
      query={{
        ...(teams.length > 0 && { team: [...teams] }),
        ...cell,
        firstWeek,
        lastWeek,
        counted: 'true',
      }}
      onClose={onClose}
    >
      {`The pages that the number counts: those of the weeks from ${weekTitle(
        firstWeek,
      )} up to ${weekTitle(
        lastWeek,
      )} that came in this hour of this weekday, by the clock of whoever was paged.`}
    </PagesPanel>
  );
}
