import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { BurdenPage } from '@operability/plugin-pager-burden-common';
import {
  EntityChip,
  Glyph,
  PersonLine,
  RelativeTime,
  toneColor,
} from '@operability/ui-kit';
import { pageClasses } from '../../model/pageClasses';
import {
  linkOf,
  localText,
  notCountedWords,
  verdictText,
} from '../../model/pageWords';
import { TeamChip } from '../TeamChip';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      minWidth: 0,
    },
    title: { flexBasis: '100%' },
    note: { color: toneColor(theme, 'neutral') },
  }),
  { name: 'OperabilityPageLine' },
);

/** One page: what it said, when it came by whose clock, and what was said of it. @internal */
export function PageLine({ page }: { page: BurdenPage }) {
  const classes = useStyles();
  const { glyph, word } = pageClasses[page.class];
  const clock = localText(page);
  const alertUrl = linkOf(page);
  return (
    <div className={classes.root}>
      <span className={classes.title}>
        {alertUrl ? (
          <Link to={alertUrl} underline="always">
            {page.title}
          </Link>
        ) : (
          page.title
        )}
      </span>
      <Glyph
        glyph={glyph}
        word={word}
        tone={page.class === 'working' ? 'neutral' : 'info'}
      />
      <RelativeTime at={page.sentAt} />
      {clock && <span>{clock}</span>}
      {page.responderRef ? (
        <PersonLine userRef={page.responderRef} />
      ) : (
        <span className={classes.note}>someone</span>
      )}
      <TeamChip team={page.team} />
      {page.entityRef && <EntityChip entityRef={page.entityRef} />}
      {!page.entityRef && page.entityName && (
        <span className={classes.note}>
          {page.entityName}, not in the catalog
        </span>
      )}
      {page.notCounted && (
        <span className={classes.note}>
          Not counted: {notCountedWords[page.notCounted]}
        </span>
      )}
      {page.verdict && (
        <Glyph glyph="✎" word={verdictText(page.verdict)} tone="positive" />
      )}
    </div>
  );
}
