import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Shift } from '@operability/plugin-oncall-common';
import { ListState, PersonLine } from '@operability/ui-kit';
import { useShifts } from '../../hooks/useShifts';
import { OverrideStart } from '../../model/overrideForm';
import { spanText } from '../../model/timelineText';

const most = 6;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      padding: theme.spacing(0.75, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    take: { marginLeft: 'auto' },
  }),
  { name: 'OperabilityNextShifts' },
);

/** @internal */
export interface NextShiftsProps {
  scheduleId: string;
  zone: string;
  now: number;
  /** Who reads this. */
  me: string | undefined;
  onOverride: (start: OverrideStart) => void;
}

/** Who is on call, and who comes next. @internal */
export function NextShifts(props: NextShiftsProps) {
  const { scheduleId, zone, now, me, onOverride } = props;
  const classes = useStyles();
  const query = useShifts(scheduleId);
  const coming = (query.data?.items ?? [])
    .filter(({ end }) => Date.parse(end) > now)
    .slice(0, most);
  return (
    <ListState
      query={query}
      isEmpty={coming.length === 0}
      empty={{
        title: 'Nobody in the next two weeks',
        description: 'Change the rotations, or add an override.',
      }}
    >
      <ol className={classes.list} aria-label="Next shifts">
        {coming.map(shift => (
          <li key={`${shift.start} ${shift.userRef}`} className={classes.item}>
            <PersonLine
              userRef={shift.userRef}
              note={isNow(shift, now) ? 'now' : undefined}
            />
            <Typography variant="body2" component="span">
              {spanText(spanOf(shift), zone)}
            </Typography>
            {me && (
              <Button
                className={classes.take}
                size="small"
                onClick={() => onOverride(takeOver(shift, me))}
              >
                {shift.userRef === me
                  ? 'Give this shift away…'
                  : 'I take this shift…'}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </ListState>
  );
}

function isNow({ start }: Shift, now: number): boolean {
  return Date.parse(start) <= now;
}

function spanOf({ start, end }: Shift) {
  return { start: Date.parse(start), end: Date.parse(end) };
}

function takeOver(shift: Shift, me: string): OverrideStart {
  return {
    ...spanOf(shift),
    replaces: shift.userRef,
    ...(shift.userRef !== me && { userRef: me }),
  };
}
