import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Override } from '@operability/plugin-oncall-common';
import {
  EmptyNotice,
  entityRefTitle,
  ErrorNotice,
  Glyph,
  PersonLine,
} from '@operability/ui-kit';
import { useDeleteOverride } from '../../hooks/useOverrides';
import { useReturnedFocus } from '../../hooks/useReturnedFocus';
import { OverrideRights } from '../../model/overrideRights';
import { TimelineRange } from '../../model/timelineRange';
import { spanText } from '../../model/timelineText';

const useStyles = makeStyles(
  theme => ({
    root: { outline: 'none' },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      padding: theme.spacing(1, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    remove: { marginLeft: 'auto' },
  }),
  { name: 'OperabilityOverrideList' },
);

/** @internal */
export interface OverrideListProps {
  scheduleId: string;
  overrides: readonly Override[];
  range: TimelineRange;
  rights: OverrideRights;
  now: number;
}

/** Who stands in for whom in some days, and how to take it back. @internal */
export function OverrideList(props: OverrideListProps) {
  const { scheduleId, overrides, range, rights, now } = props;
  const classes = useStyles();
  const remove = useDeleteOverride(scheduleId);
  const { target, returnFocus } = useReturnedFocus<HTMLDivElement>();
  return (
    // It stays when the line goes on which a button was pressed.
    <div ref={target} tabIndex={-1} className={classes.root}>
      {!overrides.length && !remove.error && (
        <EmptyNotice
          title="None in these days"
          description={
            rights.mayAdd
              ? 'Draw over the bottom row of the timeline, or press “Add override…”.'
              : 'Who stands in for somebody on these days is listed here.'
          }
        />
      )}
      {remove.error ? <ErrorNotice error={remove.error} /> : null}
      {overrides.length > 0 && (
        <ul className={classes.list} aria-label="Overrides">
          {overrides.map(override => {
            const { id, userRef, reason, orphaned, swapId } = override;
            const span = {
              start: Date.parse(override.start),
              end: Date.parse(override.end),
            };
            return (
              <li key={id} className={classes.item}>
                <PersonLine userRef={userRef} note={roleText(override)} />
                <Typography variant="body2" component="span">
                  {spanText(span, range.zone)}
                  {reason && ` · ${reason}`}
                </Typography>
                {orphaned && (
                  <Glyph glyph="–" word="Replaces nobody" tone="warning" />
                )}
                {span.end > now && mayTakeBack(override, rights) && (
                  <Button
                    className={classes.remove}
                    size="small"
                    variant="outlined"
                    disabled={remove.isPending}
                    aria-label={`${
                      swapId ? 'Undo the swap' : 'Delete the override'
                    } of ${entityRefTitle(userRef)}, ${spanText(
                      span,
                      range.zone,
                    )}`}
                    onClick={() =>
                      remove.mutate(id, { onSuccess: returnFocus })
                    }
                  >
                    {deleteText(override, span.start <= now)}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

function mayTakeBack(
  { createdBy, userRef }: Override,
  { me, mayAll }: OverrideRights,
): boolean {
  return mayAll || (me !== undefined && [createdBy, userRef].includes(me));
}

function roleText({ type, replaces, swapId }: Override): string {
  if (type === 'cover' || !replaces) return 'in addition';
  const who = `in the place of ${entityRefTitle(replaces)}`;
  return swapId ? `${who}, by a swap` : who;
}

/** What has been on call stays; a swap goes with both its halves. */
function deleteText({ swapId }: Override, hasBegun: boolean): string {
  if (swapId) return hasBegun ? 'End the swap now' : 'Undo the swap';
  return hasBegun ? 'End it now' : 'Delete';
}
