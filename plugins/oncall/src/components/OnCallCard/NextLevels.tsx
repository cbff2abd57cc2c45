import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { OnCallLevel } from '@operability/plugin-oncall-common';
import { entityRefTitle, PersonLine, toneColor } from '@operability/ui-kit';
import { delayText } from '../../model/delayText';

const mostShown = 3;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0, 1),
      padding: theme.spacing(0.25, 0),
    },
    offset: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums' },
    quiet: { color: toneColor(theme, 'neutral') },
  }),
  { name: 'OperabilityOnCallNextLevels' },
);

/** Who is asked after that if nobody answers, and how long after the trigger. @internal */
export function NextLevels({ levels }: { levels: readonly OnCallLevel[] }) {
  const classes = useStyles();
  const more = levels.length - mostShown;
  return (
    <>
      <ol className={classes.list} aria-label="Next, if nobody answers">
        {levels.slice(0, mostShown).map(level => (
          <Typography
            key={level.step}
            variant="body2"
            component="li"
            className={classes.line}
          >
            <span className={classes.quiet}>next</span>
            <Names level={level} />
            <span className={classes.quiet}>{level.title}</span>
            <span className={classes.offset}>
              +{delayText(level.startsAfter!)}
            </span>
          </Typography>
        ))}
      </ol>
      {more > 0 && (
        <Typography variant="caption" component="p" className={classes.quiet}>
          and {more} more {more === 1 ? 'step' : 'steps'} after that
        </Typography>
      )}
    </>
  );
}

function Names({ level: { people, channels } }: { level: OnCallLevel }) {
  if (people.length === 1) return <PersonLine userRef={people[0].userRef} />;
  if (people.length === 0) return <span>{channels.join(', ')}</span>;
  const names = people.map(({ userRef }) => entityRefTitle(userRef));
  return <span title={names.join(', ')}>{people.length} people</span>;
}
