import { makeStyles } from '@material-ui/core/styles';
import { toneColor } from '@operability/ui-kit';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { memo } from 'react';
import { BoardLane } from '../../model/boardLanes';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      minHeight: 32,
      padding: theme.spacing(0.5, 0.75),
      borderRadius: theme.shape.borderRadius,
      color: toneColor(theme, 'neutral'),
      fontSize: theme.typography.body2.fontSize,
      cursor: 'pointer',
      '&:hover': { color: theme.palette.text.primary },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
      '@media (pointer: coarse)': { minHeight: 44 },
    },
    icon: { flexShrink: 0 },
    title: {
      fontWeight: 500,
      overflowWrap: 'anywhere',
    },
    count: { marginLeft: 'auto' },
  }),
  { name: 'OperabilityBoardLaneHeader' },
);

/** @internal */
export interface BoardLaneHeaderProps {
  row: string;
  lane: BoardLane;
  isCollapsed: boolean;
  isActive: boolean;
  position: number;
}

function PlainBoardLaneHeader(props: BoardLaneHeaderProps) {
  const { row, lane, isCollapsed, isActive, position } = props;
  const classes = useStyles();
  const Icon = isCollapsed ? RiArrowRightSLine : RiArrowDownSLine;
  return (
    <div
      role="gridcell"
      aria-colindex={position + 1}
      aria-expanded={!isCollapsed}
      tabIndex={isActive ? 0 : -1}
      data-row={row}
      className={classes.root}
    >
      <Icon className={classes.icon} size={16} aria-hidden />
      <span className={classes.title}>{lane.title}</span>
      <span className={classes.count} title="Cards in this lane">
        {lane.total}
      </span>
    </div>
  );
}

/** The head of a swim lane; the board opens and closes it. @internal */
export const BoardLaneHeader = memo(PlainBoardLaneHeader);
