import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { TimelineAddress } from '../../model/timelineAddress';
import {
  neighbourDate,
  rangeTitle,
  TimelineRange,
} from '../../model/timelineRange';
import { zoneTitle } from '../../model/until';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(1),
    },
    title: { fontWeight: 'bold', minWidth: theme.spacing(20) },
    toggle: {
      padding: theme.spacing(0.5, 1),
      textTransform: 'none',
      '&, &.Mui-selected': { color: theme.palette.text.primary },
      // What is chosen is told by more than colour.
      '&[aria-pressed=true]': {
        fontWeight: 'bold',
        textDecoration: 'underline',
      },
    },
  }),
  { name: 'OperabilityTimelineToolbar' },
);

/** @internal */
export interface TimelineToolbarProps {
  range: TimelineRange;
  address: TimelineAddress;
  scheduleZone: string;
  readerZone: string;
  onChange: (change: Partial<TimelineAddress>) => void;
}

/** Which days are shown, how, and in whose time. @internal */
export function TimelineToolbar(props: TimelineToolbarProps) {
  const { range, address, scheduleZone, readerZone, onChange } = props;
  const classes = useStyles();
  const choice = <Name extends 'view' | 'clock' | 'as'>(
    name: Name,
    label: string,
    options: readonly (readonly [TimelineAddress[Name], string])[],
  ) => (
    <ToggleButtonGroup
      size="small"
      exclusive
      aria-label={label}
      value={address[name]}
      onChange={(_, value) => {
        if (value) onChange({ [name]: value });
      }}
    >
      {options.map(([value, title]) => (
        <ToggleButton key={value} value={value} className={classes.toggle}>
          {title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
  const length = range.view === 'month' ? 'month' : 'two weeks';
  return (
    <div className={classes.root} role="toolbar" aria-label="Timeline">
      <Button
        size="small"
        variant="outlined"
        aria-label={`The ${length} before`}
        onClick={() => onChange({ start: neighbourDate(range, -1) })}
      >
        <RiArrowLeftSLine size={18} aria-hidden />
      </Button>
      <Button
        size="small"
        variant="outlined"
        onClick={() => onChange({ start: undefined })}
      >
        Today
      </Button>
      <Button
        size="small"
        variant="outlined"
        aria-label={`The ${length} after`}
        onClick={() => onChange({ start: neighbourDate(range, 1) })}
      >
        <RiArrowRightSLine size={18} aria-hidden />
      </Button>
      <Typography
        variant="body2"
        component="span"
        className={classes.title}
        role="status"
      >
        {rangeTitle(range)}
      </Typography>
      {choice('view', 'How much', [
        ['twoWeeks', 'Two weeks'],
        ['month', 'Month'],
      ])}
      {scheduleZone !== readerZone &&
        choice('clock', 'In whose time', [
          ['schedule', `${zoneTitle(scheduleZone)} time`],
          ['reader', `Your time (${zoneTitle(readerZone)})`],
        ])}
      {choice('as', 'Shown as', [
        ['timeline', 'Timeline'],
        ['table', 'Table'],
      ])}
    </div>
  );
}
