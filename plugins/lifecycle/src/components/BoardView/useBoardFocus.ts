import { Board } from '@operability/plugin-lifecycle-common';
import {
  FocusEvent,
  KeyboardEvent,
  useCallback,
  useRef,
  useState,
} from 'react';
import { laneKey } from '../../model/boardLanes';
import {
  BoardPosition,
  isNavigationKey,
  navigate,
} from '../../model/boardNavigation';
import { DescribeColumn } from '../BoardColumn';

/**
 * One tab stop for the whole board: which row has it, and how keys move it.
 *
 * @internal
 */
export function useBoardFocus(stages: Board['stages']) {
  const [wanted, setWanted] = useState<BoardPosition>();
  const [request, setRequest] = useState<BoardPosition>();
  const columns = useRef(new Map<string, DescribeColumn>());

  const active = positionOf(stages, wanted);
  const register = useCallback(
    (stage: string, describe: DescribeColumn | undefined) => {
      if (describe) columns.current.set(stage, describe);
      else columns.current.delete(stage);
    },
    [],
  );
  const focus = useCallback((position: BoardPosition) => {
    setWanted(position);
    setRequest({ ...position });
  }, []);

  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const row = rowOf(event.target);
    if (row) setWanted(row);
  }, []);
  const onNavigationKey = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (!isNavigationKey(key) || altKey || metaKey) return;
      const from = rowOf(event.target as HTMLElement);
      if (!from) return;
      event.preventDefault();
      const described = stages.flatMap(
        ({ name }) => columns.current.get(name)?.() ?? [],
      );
      const next = navigate(described, from, key, ctrlKey);
      if (next) focus(next);
    },
    [stages, focus],
  );
  const focusRequest =
    request && request.row === active?.row ? request : undefined;
  return { active, focusRequest, focus, register, onFocus, onNavigationKey };
}

/** The row that an element is in. @internal */
export function rowOf(element: HTMLElement): BoardPosition | undefined {
  const row = element.closest<HTMLElement>('[data-row]')?.dataset.row;
  const column = element.closest<HTMLElement>('[data-stage]')?.dataset.stage;
  return row && column ? { row, column } : undefined;
}

/** Where the tab stop is: a card keeps it wherever it moves. */
function positionOf(
  stages: Board['stages'],
  wanted: BoardPosition | undefined,
): BoardPosition | undefined {
  const row = wanted?.row;
  const withRow = stages.filter(
    ({ cards, lanes }) =>
      cards.some(({ id }) => id === row) ||
      lanes?.some(lane => laneKey(lane) === row),
  );
  const column =
    withRow.find(({ name }) => name === wanted?.column) ?? withRow[0];
  if (row && column) return { column: column.name, row };
  const first = stages.find(({ total }) => total > 0);
  const firstRow = first?.lanes?.[0]
    ? laneKey(first.lanes[0])
    : first?.cards[0]?.id;
  return first && firstRow ? { column: first.name, row: firstRow } : undefined;
}
