import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ListState, PersonLine } from '@operability/ui-kit';
import { useShifts } from '../../hooks/useShifts';
import { NextShift, nextShifts } from '../../model/nextShifts';
import { OverrideStart } from '../../model/overrideForm';
import { OverrideRights } from '../../model/overrideRights';
import { spanText } from '../../model/timelineText';
import { untilText } from '../../model/until';

const most = 6;
const hour = 3_600_000;
const ahead = 60 * 24 * hour;

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
  rights: OverrideRights;
  onOverride: (start: OverrideStart) => void;
}

/** Who is on call, and who comes next. @internal */
export function NextShifts(props: NextShiftsProps) {
  const { scheduleId, zone, now, rights, onOverride } = props;
  const { me, mayAll, mayAdd } = rights;
  const classes = useStyles();
  // Asked for anew each hour, not each minute.
  const start = Math.floor(now / hour) * hour;
  const asked = { start, end: start + ahead };
  const query = useShifts(scheduleId, asked);
  const coming = nextShifts(query.data?.items ?? [], asked, now, most);
  return (
    <ListState
      query={query}
      isEmpty={coming.length === 0}
      empty={{
        title: 'Nobody in the next two months',
        description: 'Change the rotations, or add an override.',
      }}
    >
      <ol className={classes.list} aria-label="Next shifts">
        {coming.map(shift => (
          <li key={`${shift.start} ${shift.userRef}`} className={classes.item}>
            <PersonLine
              userRef={shift.userRef}
              note={shift.isNow ? 'now' : undefined}
            />
            <Typography variant="body2" component="span">
              {shift.isNow
                ? `until ${untilText(
                    new Date(shift.end).toISOString(),
                    now,
                    zone,
                  )}`
                : spanText(shift, zone)}
            </Typography>
            {me && (mayAll || (mayAdd && shift.userRef === me)) && (
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

function takeOver({ start, end, userRef }: NextShift, me: string) {
  return {
    start,
    end,
    replaces: userRef,
    ...(userRef !== me && { userRef: me }),
  };
}
