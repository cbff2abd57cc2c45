import { makeStyles } from '@material-ui/core/styles';
import { Board } from '@operability/plugin-lifecycle-common';
import { Glyph } from '@operability/ui-kit';
import { DateTime } from 'luxon';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1.5),
      padding: theme.spacing(1, 1.5),
      marginBottom: theme.spacing(1),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      fontSize: theme.typography.body2.fontSize,
    },
    list: { margin: 0, padding: 0, listStyle: 'none' },
  }),
  { name: 'OperabilityBoardNotices' },
);

/** @internal */
export interface BoardNoticesProps {
  board: Pick<Board, 'problems' | 'catalog'>;
}

/** What is wrong with the board's sources, above a board that still works. @internal */
export function BoardNotices({ board }: BoardNoticesProps) {
  const classes = useStyles();
  const { problems, catalog } = board;
  return (
    <>
      {!catalog.available && (
        <div role="status" className={classes.root}>
          <Glyph
            glyph="◷"
            tone="warning"
            word="The catalog cannot be reached"
          />
          <span>
            {catalog.seenAt ? (
              <>
                Cards as of{' '}
                <time
                  dateTime={catalog.seenAt}
                  title={DateTime.fromISO(catalog.seenAt).toLocaleString(
                    DateTime.DATETIME_FULL,
                  )}
                >
                  {timeOfSight(catalog.seenAt)}
                </time>
                . They can still be moved.
              </>
            ) : (
              'Its cards come as soon as it answers.'
            )}
          </span>
        </div>
      )}
      {problems.length > 0 && (
        <div role="status" className={classes.root}>
          <Glyph
            glyph="?"
            tone="warning"
            word={
              problems.length === 1
                ? 'A stage cannot be used as it is written'
                : 'Stages cannot be used as they are written'
            }
          />
          <ul className={classes.list}>
            {problems.map(({ stage, message }) => (
              <li key={`${stage} ${message}`}>
                <b>{stage}</b>: {message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** The time of day, with the day where that is not today. */
function timeOfSight(seenAt: string): string {
  const at = DateTime.fromISO(seenAt);
  return at.toLocaleString(
    at.hasSame(DateTime.now(), 'day')
      ? DateTime.TIME_SIMPLE
      : DateTime.DATETIME_MED,
  );
}
