import { KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import type { StackedColumnChartProps } from './StackedColumnChart';
import { Mark, marksOf, nextMark } from './nextMark';
import { StackContext } from './StackContext';
import { StackedBars } from './StackedBars';

/** A stacked chart with its keys; loaded when it is needed. @internal */
export default function StackedColumns(
  props: StackedColumnChartProps & { height: number },
) {
  const { columns, series, limit, unit, height, onOpen } = props;
  const id = useId().replace(/:/g, '');
  const root = useRef<HTMLDivElement>(null);
  const values = useMemo(() => series.map(one => one.values), [series]);
  const [stop, setStop] = useState<Mark>();
  // One tab stop for all bars: the last one that had it, else the newest.
  const marks = marksOf(values);
  const current =
    marks.find(
      ({ column, series: number }) =>
        column === stop?.column && number === stop.series,
    ) ?? marks[marks.length - 1];

  const handleKey = (event: KeyboardEvent) => {
    const next = current && nextMark(values, current, event.key);
    if (!next) return;
    event.preventDefault();
    setStop(next);
    root.current
      ?.querySelector<SVGElement>(`[data-mark="${next.column}-${next.series}"]`)
      ?.focus();
  };

  const stack = {
    ...{ id, columns, series, unit, current, onOpen },
    onFocus: setStop,
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the bars within
    <div ref={root} onKeyDown={handleKey}>
      <StackContext.Provider value={stack}>
        <StackedBars {...{ id, columns, series, limit, height }} />
      </StackContext.Provider>
    </div>
  );
}
