import { BurdenWeeks } from '@operability/plugin-pager-burden-common';
import Typography from '@material-ui/core/Typography';
import { ChartFilters, measureUnits } from '../../model/chartFilters';
import { Bar, mostKeys, pagesBehind } from '../../model/pagesBehind';
import { weekTitle } from '../../model/weekText';
import { DatasetMark } from '../DatasetMark';
import { DetailDrawer } from '../DetailDrawer';
import { PageList } from '../PageList';

/** @internal */
export interface BarPanelProps {
  bar: Bar | undefined;
  answer: BurdenWeeks;
  filters: ChartFilters;
  onClose: () => void;
}

/** The pages that a bar was made of. @internal */
export function BarPanel({ bar, answer, filters, onClose }: BarPanelProps) {
  if (!bar) return null;
  const { measure, groupBy, teams } = filters;
  const titles = bar.keys?.map(
    key => answer.series.find(one => one.key === key)?.title ?? key,
  );
  const who = titles && (titles.length > 1 ? `${titles.length} more` : titles);
  return (
    <DetailDrawer
      isOpen
      title={`${weekTitle(bar.week)}${who ? `, ${who}` : ''}`}
      onClose={onClose}
    >
      <DatasetMark data={answer.data} />
      <Typography variant="body2">
        {measure === 'interruptions'
          ? 'Pages to one person within a minute of each other are one interruption; these are all the pages.'
          : `The ${measureUnits[measure][1]} behind the number.`}
      </Typography>
      {bar.keys && bar.keys.length > mostKeys && (
        <Typography variant="body2">
          {`Those of the first ${mostKeys} of ${bar.keys.length}; open the week in the table to see all.`}
        </Typography>
      )}
      <PageList
        query={{
          ...(teams.length > 0 && { team: [...teams] }),
          ...pagesBehind(bar, { measure, groupBy }),
          data: answer.data,
        }}
      />
    </DetailDrawer>
  );
}
