import { KeyboardEvent, useRef, useState } from 'react';
import { barAfter, TimelineArrow } from '../../model/timelineNavigation';
import { TimelineRow } from '../../model/timelineRows';

const arrows: readonly string[] = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
];

/** One tab stop for all bars, and arrow keys from each to the next. @internal */
export function useBarFocus(rows: readonly TimelineRow[]) {
  const root = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string>();
  const keys = rows.flatMap(({ lanes }) => lanes.flat().map(({ key }) => key));
  const tabStop = focused && keys.includes(focused) ? focused : keys.at(-1);
  return {
    root,
    tabStop,
    setFocused,
    onKeyDown(event: KeyboardEvent) {
      if (!tabStop || !isArrow(event.key)) return;
      event.preventDefault();
      const next = barAfter(rows, tabStop, event.key);
      const bars = root.current?.querySelectorAll<HTMLElement>('[data-bar]');
      [...(bars ?? [])].find(bar => bar.dataset.bar === next)?.focus();
    },
  };
}

function isArrow(key: string): key is TimelineArrow {
  return arrows.includes(key);
}
