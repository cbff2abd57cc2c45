import { DndContext } from '@dnd-kit/core';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { Board, Card } from '@operability/plugin-lifecycle-common';
import {
  KeyboardEvent,
  MouseEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { laneKey } from '../../model/boardLanes';
import { BoardPosition } from '../../model/boardNavigation';
import {
  BoardRow,
  boardRows,
  laneChoiceKey,
  LaneChoices,
} from '../../model/boardRows';
import { findCard } from '../../model/movedBoard';
import { stageTitle } from '../../model/stageTitle';
import {
  BoardCardActions,
  BoardCardActionsProvider,
  BoardCardMenu,
} from '../BoardCard';
import { BoardColumn } from '../BoardColumn';
import { BoardStagePicker } from '../BoardStagePicker';
import { BoardDragOverlay } from './BoardDragOverlay';
import { useBoardDrag } from './useBoardDrag';
import { rowOf, useBoardFocus } from './useBoardFocus';
import { useFillHeight } from './useFillHeight';
import { useLinkedStage } from './useLinkedStage';
import { useStageInView } from './useStageInView';

const useStyles = makeStyles(
  theme => ({
    board: {
      display: 'flex',
      gap: theme.spacing(1),
      overflowX: 'auto',
      outline: 'none',
      [theme.breakpoints.down('xs')]: { scrollSnapType: 'x mandatory' },
    },
    // Snapping back would undo the scrolling that a drag does at the edges.
    dragging: { [theme.breakpoints.down('xs')]: { scrollSnapType: 'none' } },
  }),
  { name: 'OperabilityBoardView' },
);

/** @internal */
export interface BoardViewProps {
  board: Board;
  savingIds: ReadonlySet<string>;
  failedStages: ReadonlySet<string>;
  descriptionOf: (stage: string) => string | undefined;
  hrefOf: (card: Card) => string | undefined;
  alertsHrefOf: (card: Card) => string | undefined;
  titleOf: (entityRef: string) => string;
  onOpenCard: (card: Card) => void;
  onMove: (card: Card, to: string) => void;
  onLoadMore: (stage: string, count: number) => void;
  onDragging: (isDragging: boolean) => void;
  /** A new object each time a card is to take the focus back. */
  focusOn?: { cardId: string };
}

/** The columns of the board, and every way to move about and to move cards. @internal */
export function BoardView(props: BoardViewProps) {
  const { board, savingIds, failedStages, descriptionOf } = props;
  const { hrefOf, alertsHrefOf, titleOf, onOpenCard, onMove } = props;
  const { onLoadMore, onDragging, focusOn } = props;
  const { stages } = board;
  const hasKinds = board.facets.kinds.length > 1;
  const classes = useStyles();
  const theme = useTheme();
  const isNarrow = useMediaQuery(theme.breakpoints.down('xs'));
  const scroller = useRef<HTMLDivElement>(null);
  const [laneChoices, setLaneChoices] = useState<LaneChoices>(new Map());
  const [menu, setMenu] = useState<{ card: Card; anchor: HTMLElement }>();
  const inView = useStageInView(scroller);
  useFillHeight(scroller);
  useLinkedStage(scroller);

  const { active, focusRequest, focus, register, onFocus, onNavigationKey } =
    useBoardFocus(stages);
  useEffect(() => {
    // The column is found by the card, which may have moved meanwhile.
    if (focusOn) focus({ column: '', row: focusOn.cardId });
  }, [focusOn, focus]);
  const toggleLane = useCallback(
    (stage: string, lane: string, isCollapsed: boolean) =>
      setLaneChoices(
        choices =>
          new Map([...choices, [laneChoiceKey(stage, lane), isCollapsed]]),
      ),
    [],
  );
  const move = (card: Card, to: string) => {
    // A card must not vanish into a closed lane before its mover's eyes.
    toggleLane(to, laneKey(card), false);
    focus({ column: to, row: card.id });
    onMove(card, to);
  };
  const drag = useBoardDrag({ stages, scroller, onDragging, onDrop: move });

  const openMenu = useCallback(
    (card: Card, anchor: HTMLElement) => setMenu({ card, anchor }),
    [],
  );
  const actions = useMemo<BoardCardActions>(
    () => ({ hrefOf, alertsHrefOf, titleOf, hasKinds, onMenu: openMenu }),
    [hrefOf, alertsHrefOf, titleOf, hasKinds, openMenu],
  );

  const press = ({ column, row }: BoardPosition) => {
    const card = findCard(board, row);
    if (card) {
      onOpenCard(card);
      return;
    }
    const stage = stages.find(({ name }) => name === column);
    const lane = stage && boardRows(stage, laneChoices).find(isLane(row));
    if (lane?.type === 'lane') toggleLane(column, row, !lane.isCollapsed);
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const element = event.target as HTMLElement;
    const position = rowOf(element);
    if (position && !element.closest('a, button')) press(position);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (drag.card || event.defaultPrevented) return;
    const element = event.target as HTMLElement;
    const position = rowOf(element);
    if (!position) return;
    onNavigationKey(event);
    // Links and buttons within a card have keys of their own.
    if (element.dataset.row === undefined) return;
    const key = boardKey(event);
    if (!key) return;
    event.preventDefault();
    const card = findCard(board, position.row);
    if (key === 'Menu') {
      if (card) openMenu(card, menuButton(element));
    } else if (key === 'Enter' || !card) {
      press(position);
    }
  };
  const onKeyUp = (event: KeyboardEvent<HTMLElement>) => {
    const element = event.target as HTMLElement;
    const card = element.dataset.row && findCard(board, element.dataset.row);
    // A card that cannot be picked up says why in its menu; at the end of the
    // press, which would else choose the first thing in it.
    if (event.key === ' ' && card && !card.canMove)
      openMenu(card, menuButton(element));
  };

  const describedBy = (name: string) => stageTitle(stages, name);
  return (
    <BoardCardActionsProvider value={actions}>
      {isNarrow && (
        <BoardStagePicker
          stages={stages}
          current={inView.index}
          onChange={inView.goTo}
        />
      )}
      <DndContext {...drag.context}>
        <div
          ref={scroller}
          role="grid"
          aria-label="Lifecycle board"
          aria-rowcount={stages.length}
          tabIndex={-1}
          className={[classes.board, drag.card ? classes.dragging : ''].join(
            ' ',
          )}
          onFocus={onFocus}
          onClick={onClick}
          onKeyDown={onKeyDown}
          onKeyUp={onKeyUp}
        >
          {stages.map((stage, index) => (
            <BoardColumn
              key={stage.name}
              stage={stage}
              position={index + 1}
              description={descriptionOf(stage.name)}
              laneChoices={laneChoices}
              savingIds={savingIds}
              activeRow={active?.column === stage.name ? active.row : undefined}
              focusRequest={
                active?.column === stage.name ? focusRequest : undefined
              }
              hasFailed={failedStages.has(stage.name)}
              onLoadMore={onLoadMore}
              register={register}
            />
          ))}
        </div>
        <BoardDragOverlay
          card={drag.card}
          over={drag.over}
          stageTitle={describedBy}
        />
      </DndContext>
      <BoardCardMenu
        open={menu}
        stages={stages}
        isSaving={menu !== undefined && savingIds.has(menu.card.id)}
        titleOf={titleOf}
        onClose={() => setMenu(undefined)}
        onOpenCard={onOpenCard}
        onMove={move}
      />
    </BoardCardActionsProvider>
  );
}

function isLane(key: string) {
  return (row: BoardRow) => row.type === 'lane' && row.key === key;
}

function menuButton(row: HTMLElement): HTMLElement {
  return row.querySelector('button') ?? row;
}

/** The keys of the board that do not move the focus. */
function boardKey(
  event: KeyboardEvent,
): 'Enter' | 'Space' | 'Menu' | undefined {
  const { key, shiftKey } = event;
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return 'Menu';
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (key === 'Enter') return 'Enter';
  if (key === ' ') return 'Space';
  return key.toLocaleLowerCase('en-US') === 'm' ? 'Menu' : undefined;
}
