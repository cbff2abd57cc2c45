import { useTheme } from '@material-ui/core/styles';
import { seriesColor } from './seriesColor';
import { StackedSeries } from './stackSeries';

/** The hatching of a series, for what is not over yet. @internal */
export const runningFill = (id: string, number: number) =>
  `url(#${id}-running-${number})`;

/** ▒, for what is not known. @internal */
export const unknownFill = (id: string) => `url(#${id}-unknown)`;

/** @internal */
export interface StackedFillsProps {
  id: string;
  series: readonly StackedSeries[];
}

/** The patterns of a stacked chart. @internal */
export function StackedFills({ id, series }: StackedFillsProps) {
  const theme = useTheme();
  const ground = theme.palette.action.disabled;
  return (
    <defs>
      {series.map(({ key, ...one }, number) => (
        <pattern
          key={key}
          id={`${id}-running-${number}`}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={3} height={6} fill={seriesColor(theme, one)} />
        </pattern>
      ))}
      <pattern
        id={`${id}-unknown`}
        width={4}
        height={4}
        patternUnits="userSpaceOnUse"
      >
        <rect width={1.5} height={1.5} fill={ground} />
        <rect x={2} y={2} width={1.5} height={1.5} fill={ground} />
      </pattern>
    </defs>
  );
}
