import { useDraggable } from '@dnd-kit/core';
import { makeStyles } from '@material-ui/core/styles';
import { Card } from '@operability/plugin-lifecycle-common';
import { memo } from 'react';
import { BoardCardContent } from './BoardCardContent';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      padding: theme.spacing(0.875, 1.25, 1),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      cursor: 'pointer',
      // A long press picks the card up: the browser's own menus keep away.
      WebkitTouchCallout: 'none',
      '@media (pointer: coarse)': { userSelect: 'none' },
      '&:hover': { borderColor: theme.palette.text.secondary },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 1,
      },
    },
    dragged: { opacity: 0.4 },
    saving: { borderStyle: 'dashed', cursor: 'progress' },
  }),
  { name: 'OperabilityBoardCard' },
);

/** @internal */
export interface BoardCardProps {
  card: Card;
  /** Whether it is where Tab enters the board. */
  isActive: boolean;
  isSaving: boolean;
  /** Its place in the column, from 1; the column's header comes before it. */
  position: number;
}

function PlainBoardCard(props: BoardCardProps) {
  const { card, isActive, isSaving, position } = props;
  const classes = useStyles();
  const { listeners, attributes, setNodeRef, setActivatorNodeRef, isDragging } =
    useDraggable({
      id: card.id,
      data: { card },
      disabled: !card.canMove || isSaving,
    });

  return (
    <div
      {...listeners}
      ref={node => {
        setNodeRef(node);
        setActivatorNodeRef(node);
      }}
      role="gridcell"
      aria-colindex={position + 1}
      aria-busy={isSaving || undefined}
      aria-describedby={
        card.canMove ? attributes['aria-describedby'] : undefined
      }
      tabIndex={isActive ? 0 : -1}
      data-row={card.id}
      className={[
        classes.root,
        isDragging ? classes.dragged : '',
        isSaving ? classes.saving : '',
      ].join(' ')}
    >
      <BoardCardContent card={card} isSaving={isSaving} />
    </div>
  );
}

/** A card on the board: it can be picked up, opened, and has a menu. @internal */
export const BoardCard = memo(PlainBoardCard);
