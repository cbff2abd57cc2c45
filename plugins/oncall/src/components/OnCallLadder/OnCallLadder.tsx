import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { OnCallLevel, roles } from '@operability/plugin-oncall-common';
import { PersonLine, toneColor } from '@operability/ui-kit';
import { offsetText } from '../../model/delayText';
import { Until } from '../Until';

const useStyles = makeStyles(
  theme => ({
    root: { listStyle: 'none', margin: 0, padding: 0 },
    level: {
      display: 'grid',
      gridTemplateColumns: `${theme.spacing(8)}px minmax(0, 1fr)`,
      gap: theme.spacing(0, 1),
      padding: theme.spacing(1, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    time: { fontVariantNumeric: 'tabular-nums' },
    title: { fontWeight: 'bold' },
    people: { listStyle: 'none', margin: 0, padding: 0 },
    person: { padding: theme.spacing(0.25, 0) },
    quiet: { color: toneColor(theme, 'neutral') },
  }),
  { name: 'OperabilityOnCallLadder' },
);

/** @internal */
export interface OnCallLadderProps {
  levels: readonly OnCallLevel[];
  /** The zones of schedules by their id, as far as they are known. */
  zones: ReadonlyMap<string, string>;
}

/** Every level of a ladder with who stands on it now. @internal */
export function OnCallLadder({ levels, zones }: OnCallLadderProps) {
  const classes = useStyles();
  return (
    <ol className={classes.root} aria-label="Who is asked, in order">
      {levels.map(level => (
        <li key={level.step} className={classes.level}>
          <Typography variant="body2" className={classes.time}>
            {level.startsAfter === undefined
              ? 'passed'
              : offsetText(level.startsAfter)}
          </Typography>
          <Level level={level} zones={zones} />
        </li>
      ))}
    </ol>
  );
}

function Level({
  level,
  zones,
}: {
  level: OnCallLevel;
  zones: OnCallLadderProps['zones'];
}) {
  const classes = useStyles();
  const { title, people, channels, note } = level;
  const role = roles.find(({ name }) => name === level.role);
  return (
    <div>
      <Typography variant="body2" component="p" className={classes.title}>
        {title}
      </Typography>
      {role && (
        <Typography variant="caption" component="p" className={classes.quiet}>
          {role.title}: “{role.expectation}”
        </Typography>
      )}
      <Typography variant="body2" component="ul" className={classes.people}>
        {people.map(({ userRef, until, source }) => (
          <li key={userRef} className={classes.person}>
            <PersonLine
              userRef={userRef}
              note={
                <>
                  {source.type === 'group' && `of ${source.name} `}
                  {until && (
                    <>
                      until <Until at={until} zone={zones.get(source.ref)} />
                    </>
                  )}
                </>
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
      {note && (
        <Typography variant="body2" className={classes.quiet}>
          {note}
        </Typography>
      )}
    </div>
  );
}
