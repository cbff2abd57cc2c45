import { BurdenWeeks } from '@operability/plugin-pager-burden-common';
import Typography from '@material-ui/core/Typography';
import {
  ChartFilters,
  measureUnits,
  otherWords,
} from '../../model/chartFilters';
import { Bar, pagesBehind } from '../../model/pagesBehind';
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
  const who = bar.except
    ? otherWords[groupBy]
    : bar.keys
        ?.map(key => answer.series.find(one => one.key === key)?.title ?? key)
        .join(', ');
  return (
    <DetailDrawer
      isOpen
      title={`${weekTitle(bar.week)}${who ? `, ${who}` : ''}`}
      onClose={onClose}
    >
      <DatasetMark data={answer.data} />
      <Typography variant="body2">
        {measure === 'pages'
          ? 'The pages that the number counts.'
          : `The first page of each of the ${measureUnits[measure][1]} that the number counts; pages to one person within a minute of each other are one interruption.`}
      </Typography>
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
