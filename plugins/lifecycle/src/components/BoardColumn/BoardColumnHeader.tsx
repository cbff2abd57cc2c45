import { makeStyles } from '@material-ui/core/styles';
import { BoardStage } from '@operability/plugin-lifecycle-common';
import { toneColor } from '@operability/ui-kit';
import { memo } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0, 1),
      padding: theme.spacing(1, 1.25),
    },
    // On a phone the picker above says the same.
    plain: { [theme.breakpoints.down('xs')]: { display: 'none' } },
    title: {
      fontSize: theme.typography.subtitle1.fontSize,
      fontWeight: 'bold',
      overflowWrap: 'anywhere',
    },
    count: { marginLeft: 'auto', color: toneColor(theme, 'neutral') },
    vanished: {
      width: '100%',
      color: toneColor(theme, 'warning'),
      fontSize: theme.typography.caption.fontSize,
    },
  }),
  { name: 'OperabilityBoardColumnHeader' },
);

/** @internal */
export interface BoardColumnHeaderProps {
  stage: Pick<BoardStage, 'title' | 'total' | 'vanished'>;
  description?: string;
}

/**
 * The stage's title, how many are in it, and whether it still is a stage; for
 * the eyes only, since the row of the grid has a header of its own.
 */
function PlainBoardColumnHeader(props: BoardColumnHeaderProps) {
  const { stage, description } = props;
  const classes = useStyles();
  return (
    <div
      aria-hidden
      className={[classes.root, stage.vanished ? '' : classes.plain].join(' ')}
      title={description}
    >
      <span className={classes.title}>{stage.title}</span>
      <span className={classes.count} title="Cards in this stage">
        {stage.total}
      </span>
      {stage.vanished && (
        <span className={classes.vanished}>? No longer a stage</span>
      )}
    </div>
  );
}

/** @internal */
export const BoardColumnHeader = memo(PlainBoardColumnHeader);
