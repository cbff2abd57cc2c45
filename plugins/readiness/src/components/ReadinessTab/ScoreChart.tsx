import Typography from '@material-ui/core/Typography';
import { History } from '@operability/plugin-readiness-common';
import { ChartFrame, StackedColumnChart } from '@operability/ui-kit';
import { useMemo } from 'react';
import { historySentence, scoreSteps } from '../../model/historySentence';
import { scoreChart } from '../../model/scoreChart';

const HEIGHT = 180;
const unit = ['line', 'lines'] as const;

/** @internal */
export interface ScoreChartProps {
  history: History;
  /** What the file is called that the numbers are saved in. */
  fileName: string;
}

/** How the score of a checklist went, day by day. @internal */
export function ScoreChart({ history, fileName }: ScoreChartProps) {
  const { score } = history;
  const { columns, series } = useMemo(() => scoreChart(score), [score]);
  if (score.length < 2) {
    // A single column says no more than the words.
    return <Typography variant="body1">{historySentence(history)}</Typography>;
  }
  return (
    <ChartFrame
      title="Score by day"
      sentence={historySentence(history)}
      fileName={fileName}
      table={{
        caption: 'The days on which the score changed',
        columns: ['From', 'Passed', 'Applicable'],
        rows: scoreSteps(score).map(({ day, passed, applicable }) => [
          day,
          passed,
          applicable,
        ]),
      }}
    >
      <StackedColumnChart
        columns={columns}
        series={series}
        unit={unit}
        height={HEIGHT}
      />
    </ChartFrame>
  );
}
