import { useDroppable } from '@dnd-kit/core';
import { makeStyles } from '@material-ui/core/styles';
import { memo } from 'react';
import { BoardColumnHeader } from './BoardColumnHeader';
import { BoardColumnRows, BoardColumnRowsProps } from './BoardColumnRows';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      display: 'flex',
      flexDirection: 'column',
      flex: '1 0 176px',
      minWidth: 0,
      maxWidth: 420,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      [theme.breakpoints.down('xs')]: {
        flex: '0 0 100%',
        maxWidth: 'none',
        scrollSnapAlign: 'start',
      },
    },
    over: {
      borderColor: theme.palette.primary.main,
      boxShadow: `inset 0 0 0 1px ${theme.palette.primary.main}`,
    },
  }),
  { name: 'OperabilityBoardColumn' },
);

/** @internal */
export interface BoardColumnProps extends BoardColumnRowsProps {
  /** What the stage means. */
  description?: string;
}

function PlainBoardColumn(props: BoardColumnProps) {
  const { description, ...rows } = props;
  const { stage } = rows;
  const classes = useStyles();
  const { setNodeRef, isOver } = useDroppable({
    id: stage.name,
    disabled: stage.vanished,
  });
  return (
    <div
      ref={setNodeRef}
      data-stage={stage.name}
      className={[classes.root, isOver ? classes.over : ''].join(' ')}
    >
      <BoardColumnHeader stage={stage} description={description} />
      <BoardColumnRows {...rows} />
    </div>
  );
}

/** A stage: where cards can be dropped. @internal */
export const BoardColumn = memo(PlainBoardColumn);
