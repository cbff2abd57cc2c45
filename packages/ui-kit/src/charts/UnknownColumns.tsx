import { usePlotArea } from 'recharts';
import { ChartColumn } from './chartColumn';

/** @internal */
export interface UnknownColumnsProps {
  columns: readonly ChartColumn[];
  fill: string;
}

/** A ground of ▒ under the columns of which not all is known. @internal */
export function UnknownColumns({ columns, fill }: UnknownColumnsProps) {
  const area = usePlotArea();
  if (!area) return null;
  const width = area.width / columns.length;
  return (
    <g aria-hidden>
      {columns.map(({ key, state }, index) =>
        state === 'unknown' || state === 'partly' ? (
          <rect
            key={key}
            x={area.x + index * width}
            y={area.y}
            width={width}
            height={area.height}
            fill={fill}
          />
        ) : null,
      )}
    </g>
  );
}
