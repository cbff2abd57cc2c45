import { makeStyles } from '@material-ui/core/styles';
import { BoardStage } from '@operability/plugin-lifecycle-common';
import { toneColor } from '@operability/ui-kit';
import { memo, useEffect, useId, useMemo, useRef } from 'react';
import { NavigableColumn } from '../../model/boardNavigation';
import { boardRows, LaneChoices } from '../../model/boardRows';
import { BoardRowCell } from './BoardRowCell';
import { navigableColumn } from './navigableColumn';
import { useColumnRows } from './useColumnRows';
import { useLoadRest } from './useLoadRest';

const useStyles = makeStyles(
  theme => ({
    scroller: {
      position: 'relative',
      flexGrow: 1,
      minHeight: 0,
      outline: 'none',
      overflowY: 'auto',
      overflowX: 'hidden',
      padding: theme.spacing(0, 0.75, 1),
      [theme.breakpoints.down('xs')]: { paddingTop: theme.spacing(0.75) },
      overscrollBehaviorY: 'contain',
      scrollbarWidth: 'thin',
      scrollPaddingTop: theme.spacing(0.5),
    },
    // What takes the focus must not hide below the header of its lane.
    withLanes: { scrollPaddingTop: theme.spacing(6) },
    // For those who hear the board; the eyes have the header of the column.
    header: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
    content: { position: 'relative', width: '100%' },
    row: { position: 'absolute', top: 0, left: 0, width: '100%' },
    card: { paddingBottom: theme.spacing(1) },
    lane: { zIndex: 1, backgroundColor: theme.palette.background.default },
    sticky: { position: 'sticky' },
    empty: {
      padding: theme.spacing(1),
      color: toneColor(theme, 'neutral'),
      fontSize: theme.typography.body2.fontSize,
    },
  }),
  { name: 'OperabilityBoardColumnRows' },
);

/** What the board asks its columns when a key is pressed. @internal */
export type DescribeColumn = () => NavigableColumn;

/** @internal */
export interface BoardColumnRowsProps {
  stage: BoardStage;
  /** Which row of the grid it is, from 1. */
  position: number;
  laneChoices: LaneChoices;
  savingIds: ReadonlySet<string>;
  /** The row where Tab enters the board, if it is in this column. */
  activeRow?: string;
  /** A new object each time the active row is to take the focus. */
  focusRequest?: object;
  hasFailed: boolean;
  onLoadMore: (stage: string, count: number) => void;
  register: (stage: string, describe: DescribeColumn | undefined) => void;
}

function PlainBoardColumnRows(props: BoardColumnRowsProps) {
  const { stage, laneChoices, savingIds, activeRow, focusRequest } = props;
  const { position, hasFailed, onLoadMore, register } = props;
  const classes = useStyles();
  const headerId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => boardRows(stage, laneChoices),
    [stage, laneChoices],
  );
  const { virtualizer, stickyIndex } = useColumnRows(rows, scroller, activeRow);
  const loadRest = useLoadRest({
    stage,
    rows,
    virtualizer,
    hasFailed,
    onLoadMore,
  });

  useEffect(() => {
    register(stage.name, () =>
      navigableColumn(stage.name, rows, virtualizer.range),
    );
    return () => register(stage.name, undefined);
  }, [register, stage.name, rows, virtualizer]);

  const answered = useRef<object>();
  useEffect(() => {
    if (!focusRequest || answered.current === focusRequest) return;
    const row = scroller.current?.querySelector<HTMLElement>(
      `[data-row=${JSON.stringify(activeRow)}]`,
    );
    // A card that is on its way here takes the focus once it has come.
    if (!row) return;
    answered.current = focusRequest;
    row.focus();
  });

  return (
    <div
      ref={scroller}
      role="row"
      aria-rowindex={position}
      aria-labelledby={headerId}
      // Browsers make what scrolls a tab stop; the board has one for all.
      tabIndex={-1}
      className={[classes.scroller, stage.lanes ? classes.withLanes : ''].join(
        ' ',
      )}
    >
      <div
        id={headerId}
        role="rowheader"
        aria-colindex={1}
        className={classes.header}
      >
        <h2>{stage.title}</h2>
        <span>{stage.total === 1 ? '1 card' : `${stage.total} cards`}</span>
        {stage.vanished && <span>No longer a stage</span>}
      </div>
      {stage.total === 0 && <div className={classes.empty}>No cards</div>}
      <div
        className={classes.content}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(item => {
          const row = rows[item.index];
          const isSticky = item.index === stickyIndex;
          return (
            <div
              key={item.key}
              data-index={item.index}
              ref={row.type === 'rest' ? undefined : virtualizer.measureElement}
              className={[
                classes.row,
                row.type === 'card' ? classes.card : '',
                row.type === 'lane' ? classes.lane : '',
                isSticky ? classes.sticky : '',
              ].join(' ')}
              style={{
                transform: isSticky ? undefined : `translateY(${item.start}px)`,
                height: row.type === 'rest' ? item.size : undefined,
              }}
            >
              <BoardRowCell
                row={row}
                position={item.index + 1}
                isActive={row.key === activeRow}
                isSaving={savingIds.has(row.key)}
                hasFailed={hasFailed}
                onLoadRest={loadRest}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The lanes and cards of a stage, of which only those in sight are rendered. @internal */
export const BoardColumnRows = memo(PlainBoardColumnRows);
