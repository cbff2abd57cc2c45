import { useTheme } from '@material-ui/core/styles';
import { usePlotArea } from 'recharts';
import { limitSegments } from './limitSegments';

/** @internal */
export interface LimitLineProps {
  /** A column each. */
  values: readonly (number | undefined)[];
  /** The number at the upper end of the axis. */
  top: number;
}

/** A dashed line at what columns should not go beyond. @internal */
export function LimitLine({ values, top }: LimitLineProps) {
  const theme = useTheme();
  const area = usePlotArea();
  if (!area) return null;
  const width = area.width / values.length;
  return (
    // What it says is in the legend, the sentence and the table.
    <g
      aria-hidden
      pointerEvents="none"
      stroke={theme.palette.text.primary}
      strokeWidth={2}
      strokeDasharray="6 4"
    >
      {limitSegments(values).map(({ first, last, value }) => {
        const y = area.y + area.height * (1 - value / top);
        return (
          <line
            key={first}
            x1={area.x + first * width}
            x2={area.x + (last + 1) * width}
            y1={y}
            y2={y}
          />
        );
      })}
    </g>
  );
}
