import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import { BoardStage } from '@operability/plugin-lifecycle-common';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(1),
    },
    select: {
      flexGrow: 1,
      minWidth: 0,
      minHeight: 44,
      padding: theme.spacing(0, 1),
      border: `1px solid ${theme.palette.text.secondary}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      color: theme.palette.text.primary,
      font: 'inherit',
    },
    step: { width: 44, height: 44, padding: 0 },
  }),
  { name: 'OperabilityBoardStagePicker' },
);

/** @internal */
export interface BoardStagePickerProps {
  stages: readonly Pick<BoardStage, 'name' | 'title' | 'total'>[];
  current: number;
  onChange: (index: number) => void;
}

/** Goes from stage to stage where only one fits on the screen. @internal */
export function BoardStagePicker(props: BoardStagePickerProps) {
  const { stages, current, onChange } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <IconButton
        className={classes.step}
        aria-label="Stage before"
        disabled={current <= 0}
        onClick={() => onChange(current - 1)}
      >
        <RiArrowLeftSLine />
      </IconButton>
      <select
        className={classes.select}
        aria-label="Stage"
        value={current}
        onChange={event => onChange(Number(event.target.value))}
      >
        {stages.map(({ name, title, total }, index) => (
          <option key={name} value={index}>
            {title} ({total})
          </option>
        ))}
      </select>
      <IconButton
        className={classes.step}
        aria-label="Stage after"
        disabled={current >= stages.length - 1}
        onClick={() => onChange(current + 1)}
      >
        <RiArrowRightSLine />
      </IconButton>
    </div>
  );
}
