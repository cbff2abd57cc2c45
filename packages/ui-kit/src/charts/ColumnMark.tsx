import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      strokeWidth: 1,
      '&[role=button]': { cursor: 'pointer' },
      '&:focus': { outline: 'none' },
      '&:focus-visible': {
        stroke: theme.palette.text.primary,
        strokeWidth: 3,
      },
    },
  }),
  { name: 'OperabilityColumnMark' },
);

/** @internal */
export interface ColumnMarkProps {
  x: number;
  y: number;
  width: number;
  height: number;
  /** How it is found again, to be given the focus. */
  mark: string;
  fill: string;
  /** Parts it from its neighbours, whatever their colours. */
  stroke: string;
  label: string;
  /** Whether it is where the tab key stops among all bars. */
  isStop: boolean;
  onFocus: () => void;
  onOpen?: () => void;
}

/** One bar of a stack: says its number, and opens it. @internal */
export function ColumnMark(props: ColumnMarkProps) {
  const { x, y, width, height, mark, fill, stroke, label } = props;
  const { isStop, onFocus, onOpen } = props;
  const classes = useStyles();
  return (
    <rect
      className={classes.root}
      {...{ x, y, width, height, fill, stroke }}
      data-mark={mark}
      role={onOpen ? 'button' : 'img'}
      aria-label={label}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      onClick={onOpen}
      onKeyDown={event => {
        if (onOpen && (event.key === 'Enter' || event.key === ' ')) {
          event.preventDefault();
          onOpen();
        }
      }}
    >
      <title>{label}</title>
    </rect>
  );
}
