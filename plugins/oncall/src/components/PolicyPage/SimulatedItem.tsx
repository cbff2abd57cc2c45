import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { SimulatedStep } from '@operability/plugin-oncall-common';
import { Glyph, PersonLine, toneColor } from '@operability/ui-kit';
import { climbText } from '../../model/climbText';
import { offsetText } from '../../model/delayText';
import { zoneTitle } from '../../model/until';
import { wallTimeText } from '../../model/wallTime';
import { TargetChip } from '../TargetChip';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: `${theme.spacing(26)}px 1fr`,
      gap: theme.spacing(0, 2),
      padding: theme.spacing(1, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
      [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
    },
    time: { fontVariantNumeric: 'tabular-nums' },
    quiet: { color: toneColor(theme, 'neutral') },
    title: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1),
      fontWeight: 'bold',
    },
    people: { listStyle: 'none', margin: 0, padding: 0 },
  }),
  { name: 'OperabilitySimulatedItem' },
);

/** @internal */
export interface SimulatedItemProps {
  item: SimulatedStep;
  zone: string;
  scheduleNames: ReadonlyMap<string, string>;
}

/** One thing that would happen: when, who, and why not. @internal */
export function SimulatedItem(props: SimulatedItemProps) {
  const { item, zone, scheduleNames } = props;
  const classes = useStyles();
  const { offset, at, title, repeat, recipients, note } = item;
  const here = wallTimeText(at);
  const there = wallTimeText(at, zone);
  return (
    <li className={classes.root}>
      <div className={classes.time}>
        <Typography component="div">{offsetText(offset)}</Typography>
        <Typography variant="caption" component="div" className={classes.quiet}>
          {here}
          {there !== here && (
            <>
              <br />
              {there} in {zoneTitle(zone)}
            </>
          )}
        </Typography>
      </div>
      <div>
        <Typography component="div" className={classes.title}>
          <span>{title}</span>
          {repeat > 0 && <span>({climbText(repeat)})</span>}
          {recipients.length === 0 && (
            <Glyph glyph="–" word="Nobody is paged" tone="neutral" />
          )}
        </Typography>
        <ul className={classes.people}>
          {recipients.map(recipient => (
            <li key={JSON.stringify(recipient)}>
              {'userRef' in recipient ? (
                <PersonLine
                  userRef={recipient.userRef}
                  note={
                    recipient.via && (
                      <>
                        through{' '}
                        <TargetChip
                          target={recipient.via}
                          scheduleName={scheduleNames.get(recipient.via.ref)}
                        />
                      </>
                    )
                  }
                />
              ) : (
                recipient.channelRef
              )}
            </li>
          ))}
        </ul>
        {note && (
          <Typography variant="body2" className={classes.quiet}>
            {note}
          </Typography>
        )}
      </div>
    </li>
  );
}
