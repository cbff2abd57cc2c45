import { BurdenWeeks } from '@operability/plugin-pager-burden-common';
import {
  ChartFilters,
  measureUnits,
  otherWords,
} from '../../model/chartFilters';
import { Bar, pagesBehind } from '../../model/pagesBehind';
import { weekTitle } from '../../model/weekText';
import { PagesPanel } from '../PagesPanel';

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
    <PagesPanel
      title={`${weekTitle(bar.week)}${who ? `, ${who}` : ''}`}
      data={answer.data}
      query={{
        ...(teams.length > 0 && { team: [...teams] }),
        ...pagesBehind(bar, { measure, groupBy }),
      }}
      onClose={onClose}
    >
      {measure === 'pages'
        ? 'The pages that the number counts.'
        : `The first page of each of the ${measureUnits[measure][1]} that the number counts; pages to one person within a minute of each other are one interruption.`}
    </PagesPanel>
  );
}
