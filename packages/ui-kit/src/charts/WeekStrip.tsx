import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useId } from 'react';
import { toneColor } from '../theme';
import { knownNumber } from './chartColumn';
import { StripColumn, stripMarks } from './stripMarks';

const box = { width: 260, height: 36 };

const useStyles = makeStyles(
  theme => ({
    root: { display: 'block', width: '100%', maxWidth: 390, height: 'auto' },
    ground: { stroke: theme.palette.divider },
    bar: { fill: toneColor(theme, 'info') },
    running: { fill: 'none', stroke: toneColor(theme, 'info') },
    quiet: { fill: 'none', stroke: toneColor(theme, 'positive') },
    gap: { stroke: 'none' },
  }),
  { name: 'OperabilityWeekStrip' },
);

/** @public */
export interface WeekStripProps {
  /** What the strip says, in a sentence. */
  label: string;
  columns: readonly StripColumn[];
  /** The same for all strips that are to be compared. */
  largest: number;
}

/**
 * A row of small bars over time: a hollow dot where there was nothing, ▒ where
 * nobody knows.
 *
 * @public
 */
export function WeekStrip({ label, columns, largest }: WeekStripProps) {
  const classes = useStyles();
  const theme = useTheme();
  const id = useId().replace(/:/g, '');
  return (
    <svg
      className={classes.root}
      viewBox={`0 -1 ${box.width} ${box.height + 2}`}
      role="img"
      aria-label={label}
    >
      <pattern id={id} width={4} height={4} patternUnits="userSpaceOnUse">
        <g fill={theme.palette.text.secondary}>
          <rect width={1.5} height={1.5} />
          <rect x={2} y={2} width={1.5} height={1.5} />
        </g>
      </pattern>
      <line
        className={classes.ground}
        x2={box.width}
        y1={box.height}
        y2={box.height}
      />
      {stripMarks(columns, largest, box).map((mark, index) => {
        const { key, title, value, state } = columns[index];
        const { x, y, width, height } = mark;
        const text = `${title}: ${knownNumber(value, state)}`;
        if (mark.kind === 'quiet') {
          const radius = Math.min(3, width / 2);
          return (
            <circle
              key={key}
              className={classes.quiet}
              cx={x + width / 2}
              cy={box.height - radius - 2}
              r={radius}
            >
              <title>{text}</title>
            </circle>
          );
        }
        const barClass = mark.running ? classes.running : classes.bar;
        return (
          <rect
            key={key}
            className={mark.kind === 'gap' ? classes.gap : barClass}
            fill={mark.kind === 'gap' ? `url(#${id})` : undefined}
            {...{ x, y, width, height }}
          >
            <title>{text}</title>
          </rect>
        );
      })}
    </svg>
  );
}
