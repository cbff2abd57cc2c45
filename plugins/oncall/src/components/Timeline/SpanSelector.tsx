import { alpha, makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { placeIn } from '../../model/timelineGeometry';
import { Span, TimelineRange } from '../../model/timelineRange';
import { spanText } from '../../model/timelineText';
import { useSpanDrag } from './useSpanDrag';

const useStyles = makeStyles(
  theme => ({
    root: { position: 'relative' },
    // Up and down still scrolls under a finger.
    draggable: {
      cursor: 'crosshair',
      touchAction: 'pan-y',
      userSelect: 'none',
    },
    span: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      zIndex: 3,
      overflow: 'visible',
      boxSizing: 'border-box',
      border: `2px solid ${theme.palette.text.primary}`,
      backgroundColor: alpha(theme.palette.background.paper, 0.6),
      color: theme.palette.text.primary,
      fontSize: theme.typography.caption.fontSize,
      fontWeight: 'bold',
      whiteSpace: 'nowrap',
      pointerEvents: 'none',
    },
  }),
  { name: 'OperabilitySpanSelector' },
);

/** @internal */
export interface SpanSelectorProps {
  range: TimelineRange;
  /** Left out where nothing can be chosen. */
  onSelect?: (span: Span) => void;
  children: ReactNode;
}

/** A row on which a stretch can be chosen by drawing over it. @internal */
export function SpanSelector(props: SpanSelectorProps) {
  const { range, onSelect, children } = props;
  const classes = useStyles();
  const { span, props: handlers } = useSpanDrag(range, onSelect);
  const place = span && placeIn(range, span);
  return (
    <div
      className={
        onSelect ? `${classes.root} ${classes.draggable}` : classes.root
      }
      data-testid={onSelect ? 'span-selector' : undefined}
      {...handlers}
    >
      {children}
      {span && place && (
        <div
          className={classes.span}
          style={{
            left: `${place.left * 100}%`,
            width: `${place.width * 100}%`,
          }}
        >
          {spanText(span, range.zone)}
        </div>
      )}
    </div>
  );
}
