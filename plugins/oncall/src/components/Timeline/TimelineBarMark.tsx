import { alpha, makeStyles, Theme } from '@material-ui/core/styles';
import { entityRefTitle, initials, toneColor } from '@operability/ui-kit';
import { Place } from '../../model/timelineGeometry';
import { TimelineBar } from '../../model/timelineRows';
import { barText, barTitle } from '../../model/timelineText';
import { joinClasses } from './joinClasses';
import { personColor } from './personColor';

const useStyles = makeStyles<Theme, { place: Place; color: number }>(
  theme => ({
    root: {
      position: 'absolute',
      top: 2,
      bottom: 2,
      left: ({ place }) => `${place.left * 100}%`,
      width: ({ place }) => `${place.width * 100}%`,
      minWidth: 4,
      display: 'block',
      overflow: 'hidden',
      boxSizing: 'border-box',
      margin: 0,
      padding: theme.spacing(0, 0.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.text.primary,
      backgroundColor: theme.palette.background.paper,
      font: 'inherit',
      fontSize: theme.typography.caption.fontSize,
      lineHeight: `${theme.spacing(2.75)}px`,
      textAlign: 'left',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.text.primary}`,
        zIndex: 2,
      },
      'button&': { cursor: 'pointer' },
    },
    person: {
      backgroundColor: ({ color }) => alpha(personColor(theme, color), 0.16),
      borderColor: ({ color }) => personColor(theme, color),
      borderLeftWidth: 4,
    },
    // Told from the rest without any colour.
    added: { borderStyle: 'dashed', borderLeftStyle: 'solid' },
    gap: {
      color: toneColor(theme, 'negative'),
      fontWeight: 'bold',
      backgroundImage: `repeating-linear-gradient(135deg, transparent 0 6px, ${theme.palette.divider} 6px 8px)`,
      borderColor: toneColor(theme, 'negative'),
    },
    orphaned: { textDecoration: 'line-through' },
    // Hatching must not run through the letters.
    word: { backgroundColor: theme.palette.background.paper },
  }),
  { name: 'OperabilityTimelineBar' },
);

// Of the width of a timeline; names find no room in less.
const roomForName = 0.075;

/** @internal */
export interface TimelineBarMarkProps {
  bar: TimelineBar;
  place: Place;
  /** The number of the person's colour. */
  color: number;
  zone: string;
  /** One bar of a timeline is a tab stop; arrow keys lead to the others. */
  isTabStop: boolean;
  onFocus: () => void;
  /** Left out where nothing comes of it. */
  onPick?: () => void;
}

/** Who holds a stretch, named on it; or a gap, hatched. @internal */
export function TimelineBarMark(props: TimelineBarMarkProps) {
  const { bar, place, color, zone, isTabStop, onFocus, onPick } = props;
  const classes = useStyles({ place, color });
  const isGap = bar.kind === 'gap';
  const text = barText(bar, zone);
  const written = isGap ? barTitle(bar) : shownName(bar, place);
  const common = {
    'data-bar': bar.key,
    className: joinClasses(
      classes.root,
      isGap ? classes.gap : classes.person,
      (bar.kind === 'override' || bar.kind === 'cover') && classes.added,
      bar.isOrphaned && classes.orphaned,
    ),
    title: text,
    // What is written on it comes first, for those who speak to it.
    'aria-label': text.includes(written) ? text : `${written}, ${text}`,
    tabIndex: isTabStop ? 0 : -1,
    onFocus,
  };
  const content = isGap ? (
    <span className={classes.word}>
      <span aria-hidden>✗ </span>
      {written}
    </span>
  ) : (
    written
  );
  return onPick ? (
    <button type="button" {...common} onClick={onPick}>
      {content}
    </button>
  ) : (
    <span role="img" {...common}>
      {content}
    </span>
  );
}

function shownName(bar: TimelineBar, { width }: Place): string {
  return bar.userRef && width < roomForName
    ? initials(entityRefTitle(bar.userRef))
    : barTitle(bar);
}
