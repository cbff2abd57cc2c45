import { makeStyles } from '@material-ui/core/styles';
import { Card } from '@operability/plugin-lifecycle-common';
import { toneColor } from '@operability/ui-kit';
import { Link } from 'react-router-dom';
import { useBoardCardActions } from './BoardCardContext';
import { cardMarks } from './cardMarks';

// Fixed classes, one a tone: a style made for each mark costs a frame a screen.
const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.25, 1.25),
      margin: theme.spacing(0.5, 0, 0),
      padding: 0,
      fontSize: theme.typography.caption.fontSize,
      fontWeight: 500,
    },
    positive: { color: toneColor(theme, 'positive') },
    negative: { color: toneColor(theme, 'negative') },
    warning: { color: toneColor(theme, 'warning') },
    info: { color: toneColor(theme, 'info') },
    neutral: { color: toneColor(theme, 'neutral') },
  }),
  { name: 'OperabilityBoardCardMarks' },
);

/** What to know about a card at a glance. @internal */
export function BoardCardMarks({ card }: { card: Card }) {
  const classes = useStyles();
  const { alertsHrefOf } = useBoardCardActions();
  const marks = cardMarks(card);
  if (marks.length === 0) return null;
  return (
    <div className={classes.root}>
      {marks.map(({ id, glyph, word, title, tone }) => {
        const text = `${glyph} ${word}`;
        const href = id === 'alerts' ? alertsHrefOf(card) : undefined;
        return href ? (
          // The browser's own dragging of links would get in the way of ours.
          <Link
            key={id}
            className={classes[tone]}
            title={title}
            to={href}
            tabIndex={-1}
            draggable={false}
          >
            {text}
          </Link>
        ) : (
          <span key={id} className={classes[tone]} title={title}>
            {text}
          </span>
        );
      })}
    </div>
  );
}
