import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { OnCallLevel, roles } from '@operability/plugin-oncall-common';
import { Glyph, PersonLine, toneColor } from '@operability/ui-kit';
import { useState } from 'react';
import { Until } from '../Until';

/** More than these at once, such as a whole group, are shown when asked for. */
const mostShown = 4;

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
    },
    title: { fontWeight: 'bold' },
    people: { listStyle: 'none', margin: 0, padding: 0 },
    person: { padding: theme.spacing(0.25, 0) },
    quiet: { color: toneColor(theme, 'neutral') },
  }),
  { name: 'OperabilityOnCallHolders' },
);

/** @internal */
export interface HoldersProps {
  level: OnCallLevel;
  /** The zones of schedules by their id, as far as they are known. */
  zones: ReadonlyMap<string, string>;
}

/** Who would be paged first, until when, and what is expected of them. @internal */
export function Holders({ level, zones }: HoldersProps) {
  const classes = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const { title, people, channels, note } = level;
  const role = roles.find(({ name }) => name === level.role);
  const shown = showsAll ? people : people.slice(0, mostShown);
  return (
    <div>
      <div className={classes.head}>
        <Glyph glyph="●" word="On call now" tone="positive" />
        <Typography variant="body2" component="span" className={classes.title}>
          {title}
        </Typography>
      </div>
      <Typography
        variant="body2"
        component="ul"
        className={classes.people}
        aria-label="On call now"
      >
        {shown.map(({ userRef, until, source }) => (
          <li key={userRef} className={classes.person}>
            <PersonLine
              userRef={userRef}
              note={
                until && (
                  <>
                    until <Until at={until} zone={zones.get(source.ref)} />
                  </>
                )
              }
            />
          </li>
        ))}
        {channels.map(channel => (
          <li key={channel} className={classes.person}>
            {channel}
          </li>
        ))}
      </Typography>
      {shown.length < people.length && (
        <Button size="small" onClick={() => setShowsAll(true)}>
          And {people.length - shown.length} more
        </Button>
      )}
      {role && (
        <Typography variant="caption" component="p" className={classes.quiet}>
          {role.title}: “{role.expectation}”
        </Typography>
      )}
      {note && (
        <Typography variant="caption" component="p" className={classes.quiet}>
          {note}
        </Typography>
      )}
    </div>
  );
}
