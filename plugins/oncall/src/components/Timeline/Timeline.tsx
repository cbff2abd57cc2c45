import { makeStyles } from '@material-ui/core/styles';
import { KeyboardEvent } from 'react';
import { placeIn } from '../../model/timelineGeometry';
import { Span, TimelineRange } from '../../model/timelineRange';
import { TimelineBar, TimelineRow } from '../../model/timelineRows';
import { joinClasses } from './joinClasses';
import { SpanSelector } from './SpanSelector';
import { TimelineAxis } from './TimelineAxis';
import { TimelineBarMark } from './TimelineBarMark';
import { TimelineTrack } from './TimelineTrack';
import { useBarFocus } from './useBarFocus';

const useStyles = makeStyles(
  theme => ({
    root: {
      overflowX: 'auto',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
    },
    row: {
      display: 'grid',
      gridTemplateColumns: `${theme.spacing(15)}px minmax(640px, 1fr)`,
      borderTop: `1px solid ${theme.palette.divider}`,
      '&:first-child': { borderTop: 'none' },
    },
    final: { borderTopWidth: 3 },
    title: {
      position: 'sticky',
      left: 0,
      zIndex: 4,
      padding: theme.spacing(0.5, 1),
      overflow: 'hidden',
      overflowWrap: 'anywhere',
      backgroundColor: theme.palette.background.paper,
      borderRight: `1px solid ${theme.palette.divider}`,
      fontSize: theme.typography.body2.fontSize,
    },
    finalTitle: { fontWeight: 'bold' },
  }),
  { name: 'OperabilityTimeline' },
);

/** @internal */
export interface TimelineProps {
  /** What it shows, for those who do not see it. */
  label: string;
  range: TimelineRange;
  rows: readonly TimelineRow[];
  /** The numbers of people's colours, by their refs. */
  colors: ReadonlyMap<string, number>;
  now: number;
  /** Somebody has drawn over a stretch of the final row. */
  onSelect?: (span: Span) => void;
  /** Somebody has picked a stretch of the final row. */
  onPick?: (bar: TimelineBar) => void;
  /** Page up and page down, and Home for today. */
  onTurn?: (to: 'before' | 'after' | 'today') => void;
}

/** A schedule over its days: layers, and the final row under them. @internal */
export function Timeline(props: TimelineProps) {
  const { label, range, rows, colors, now, onSelect, onPick, onTurn } = props;
  const classes = useStyles();
  const focus = useBarFocus(rows);
  const onKeyDown = (event: KeyboardEvent) => {
    const turn = turnOf(event.key);
    if (turn && onTurn) {
      event.preventDefault();
      // The bar that has the focus is about to go.
      focus.root.current?.focus();
      onTurn(turn);
    } else {
      focus.onKeyDown(event);
    }
  };
  const bar = (one: TimelineBar, isFinal: boolean) => {
    const place = placeIn(range, one);
    return (
      place && (
        <TimelineBarMark
          key={one.key}
          bar={one}
          place={place}
          color={colors.get(one.userRef ?? '') ?? 0}
          zone={range.zone}
          isTabStop={one.key === focus.tabStop}
          onFocus={() => focus.setFocused(one.key)}
          onPick={isFinal && onPick ? () => onPick(one) : undefined}
        />
      )
    );
  };
  return (
    // Keys pressed on the bars arrive here.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={focus.root}
      className={classes.root}
      role="group"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className={classes.row}>
        <div className={classes.title} />
        <TimelineAxis range={range} now={now} />
      </div>
      {rows.map(({ key, title, kind, lanes }) => {
        const isFinal = kind === 'final';
        return (
          <div
            key={key}
            role="group"
            aria-label={title}
            className={joinClasses(classes.row, isFinal && classes.final)}
          >
            <div
              className={joinClasses(
                classes.title,
                isFinal && classes.finalTitle,
              )}
            >
              {title}
            </div>
            <SpanSelector
              range={range}
              onSelect={isFinal ? onSelect : undefined}
            >
              <TimelineTrack
                range={range}
                lanes={lanes}
                now={now}
                renderBar={one => bar(one, isFinal)}
              />
            </SpanSelector>
          </div>
        );
      })}
    </div>
  );
}

function turnOf(key: string): 'before' | 'after' | 'today' | undefined {
  const turns: Record<string, 'before' | 'after' | 'today'> = {
    PageUp: 'before',
    PageDown: 'after',
    Home: 'today',
  };
  return turns[key];
}
