import { MouseEvent, PointerEvent, useEffect, useRef, useState } from 'react';
import { spanBetween } from '../../model/timelineGeometry';
import { Span, TimelineRange } from '../../model/timelineRange';

// Less than this is a click that trembled.
const shortestDrag = 5;

const hour = 3_600_000;

interface Drag {
  left: number;
  width: number;
  from: number;
  to: number;
}

/**
 * Chooses a stretch of a row by drawing over it. Escape gives it up.
 *
 * @internal
 */
export function useSpanDrag(
  range: TimelineRange,
  onSelect: ((span: Span) => void) | undefined,
) {
  const [drag, setDrag] = useState<Drag>();
  const wasDragged = useRef(false);
  const step = range.view === 'twoWeeks' ? hour : 6 * hour;
  const isLong = drag && Math.abs(drag.to - drag.from) >= shortestDrag;
  const span =
    drag && isLong
      ? spanBetween(
          range,
          (drag.from - drag.left) / drag.width,
          (drag.to - drag.left) / drag.width,
          step,
        )
      : undefined;

  // The pointer may leave the row, and be let go of anywhere.
  useEffect(() => {
    if (!drag) return undefined;
    const move = ({ clientX }: { clientX: number }) =>
      setDrag({ ...drag, to: clientX });
    const release = () => {
      setDrag(undefined);
      if (!span) return;
      wasDragged.current = true;
      onSelect?.(span);
    };
    const giveUp = () => setDrag(undefined);
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      // Letting the pointer go still clicks what is under it.
      if (span) wasDragged.current = true;
      giveUp();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', giveUp);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', giveUp);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [drag, span, onSelect]);

  return {
    span,
    props: onSelect && {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        wasDragged.current = false;
        const { left, width } = event.currentTarget.getBoundingClientRect();
        const { clientX } = event;
        if (width > 0) setDrag({ left, width, from: clientX, to: clientX });
      },
      // A drag that ends on a bar is no click on it.
      onClickCapture: (event: MouseEvent) => {
        if (wasDragged.current) event.stopPropagation();
        wasDragged.current = false;
      },
    },
  };
}
