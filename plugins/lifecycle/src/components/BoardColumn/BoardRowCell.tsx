import { BoardRow } from '../../model/boardRows';
import { BoardCard } from '../BoardCard';
import { BoardLaneHeader } from './BoardLaneHeader';
import { BoardRest } from './BoardRest';

/** @internal */
export interface BoardRowCellProps {
  row: BoardRow;
  /** From 1, below the column's header. */
  position: number;
  isActive: boolean;
  isSaving: boolean;
  hasFailed: boolean;
  onLoadRest: () => void;
}

/** A card, the head of a lane, or what is not loaded yet. @internal */
export function BoardRowCell(props: BoardRowCellProps) {
  const { row, position, isActive, isSaving } = props;
  const { hasFailed, onLoadRest } = props;
  switch (row.type) {
    case 'lane':
      return (
        <BoardLaneHeader
          row={row.key}
          lane={row.lane}
          isCollapsed={row.isCollapsed}
          isActive={isActive}
          position={position}
        />
      );
    case 'rest':
      return (
        <BoardRest
          count={row.count}
          hasFailed={hasFailed}
          onRetry={onLoadRest}
        />
      );
    default:
      return (
        <BoardCard
          card={row.card}
          position={position}
          isActive={isActive}
          isSaving={isSaving}
        />
      );
  }
}
