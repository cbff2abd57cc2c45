import { BoardStage } from '@operability/plugin-lifecycle-common';
import { useEffect, useRef } from 'react';
import { BoardRow } from '../../model/boardRows';
import { CARD_HEIGHT } from './rowHeight';
import { useColumnRows } from './useColumnRows';

interface UseLoadRestOptions {
  stage: BoardStage;
  rows: readonly BoardRow[];
  virtualizer: ReturnType<typeof useColumnRows>['virtualizer'];
  hasFailed: boolean;
  onLoadMore: (stage: string, count: number) => void;
}

/**
 * Asks for more cards when the place where they will be comes into sight, as
 * many as it takes to get there.
 *
 * @returns a way to ask again after a failure
 * @internal
 */
export function useLoadRest(options: UseLoadRestOptions): () => void {
  const { stage, rows, virtualizer, hasFailed } = options;
  const item = virtualizer
    .getVirtualItems()
    .find(({ index }) => rows[index].type === 'rest');
  const row = item && rows[item.index];
  const rest = row?.type === 'rest' ? row : undefined;

  const load = () => {
    if (!item || !rest) return;
    const bottom =
      (virtualizer.scrollOffset ?? 0) + (virtualizer.scrollRect?.height ?? 0);
    const inSight = Math.ceil((bottom - item.start) / CARD_HEIGHT);
    options.onLoadMore(
      stage.name,
      rest.before + Math.min(rest.count, Math.max(0, inSight)),
    );
  };
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });

  // Once for each state of what is missing, not for each pixel scrolled.
  const state = rest && `${rest.key} ${rest.count} ${stage.nextCursor}`;
  useEffect(() => {
    if (state && !hasFailed) latest.current();
  }, [state, hasFailed]);

  return load;
}
