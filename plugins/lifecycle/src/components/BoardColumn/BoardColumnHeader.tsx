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
    plain: {
      [theme.breakpoints.down('xs')]: {
        position: 'absolute',
        width: 1,
        height: 1,
        padding: 0,
        overflow: 'hidden',
        clipPath: 'inset(50%)',
      },
    },
    title: {
      margin: 0,
      fontSize: theme.typography.subtitle1.fontSize,
      fontWeight: 'bold',
      overflowWrap: 'anywhere',
    },
    count: { marginLeft: 'auto', color: theme.palette.text.secondary },
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
  id: string;
  stage: Pick<BoardStage, 'title' | 'total' | 'vanished'>;
  description?: string;
}

function PlainBoardColumnHeader(props: BoardColumnHeaderProps) {
  const { id, stage, description } = props;
  const classes = useStyles();
  return (
    <div
      id={id}
      role="rowheader"
      aria-colindex={1}
      className={[classes.root, stage.vanished ? '' : classes.plain].join(' ')}
      title={description}
    >
      <h2 className={classes.title}>{stage.title}</h2>
      <span className={classes.count} title="Cards in this stage">
        {stage.total}
      </span>
      {stage.vanished && (
        <span className={classes.vanished}>? No longer a stage</span>
      )}
    </div>
  );
}

/** The stage's title, how many are in it, and whether it still is a stage. @internal */
export const BoardColumnHeader = memo(PlainBoardColumnHeader);
