import { makeStyles } from '@material-ui/core/styles';
import { Card } from '@operability/plugin-lifecycle-common';
import { EntityChip, RelativeTime, toneColor } from '@operability/ui-kit';
import { RiMore2Fill } from '@remixicon/react';
import { memo, MouseEvent } from 'react';
import { Link } from 'react-router-dom';
import { useBoardCardActions } from './BoardCardContext';
import { BoardCardMarks } from './BoardCardMarks';

const useStyles = makeStyles(
  theme => ({
    title: {
      display: 'block',
      paddingRight: theme.spacing(2.5),
      overflowWrap: 'anywhere',
      color: theme.palette.text.primary,
      fontWeight: 'bold',
      lineHeight: 1.3,
      textDecoration: 'none',
      'a&:hover': { textDecoration: 'underline' },
    },
    menu: {
      position: 'absolute',
      top: 2,
      right: 2,
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'center',
      width: 28,
      height: 28,
      padding: 0,
      border: 0,
      borderRadius: theme.shape.borderRadius,
      background: 'none',
      color: toneColor(theme, 'neutral'),
      cursor: 'pointer',
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '@media (pointer: coarse)': { width: 44, height: 44 },
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.25, 1),
      marginTop: theme.spacing(0.375),
      color: toneColor(theme, 'neutral'),
      fontSize: theme.typography.caption.fontSize,
      '&:empty': { display: 'none' },
    },
    readiness: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
    },
    bar: {
      width: 32,
      height: 6,
      borderRadius: 3,
      overflow: 'hidden',
      border: `1px solid ${theme.palette.text.secondary}`,
    },
    filled: { height: '100%', backgroundColor: theme.palette.text.secondary },
    nobody: { color: toneColor(theme, 'warning') },
    saving: { color: theme.palette.text.primary },
  }),
  { name: 'OperabilityBoardCardContent' },
);

/** @internal */
export interface BoardCardContentProps {
  card: Card;
  isSaving?: boolean;
}

function PlainBoardCardContent({ card, isSaving }: BoardCardContentProps) {
  const classes = useStyles();
  const { hrefOf, titleOf, hasKinds, onMenu } = useBoardCardActions();
  const href = hrefOf(card);
  const { readiness } = card;
  return (
    <>
      {href ? (
        // The browser's own dragging of links would get in the way of ours.
        <Link
          className={classes.title}
          to={href}
          tabIndex={-1}
          draggable={false}
        >
          {card.title}
        </Link>
      ) : (
        <span className={classes.title}>{card.title}</span>
      )}
      <button
        type="button"
        className={classes.menu}
        tabIndex={-1}
        aria-haspopup="menu"
        aria-label={`Actions for ${card.title}`}
        onClick={(event: MouseEvent<HTMLElement>) =>
          onMenu(card, event.currentTarget)
        }
      >
        <RiMore2Fill size={18} aria-hidden />
      </button>
      <div className={classes.line}>
        <span title={`${card.kind} ${card.type}`}>
          {hasKinds || !card.type
            ? `${card.kind} ${card.type}`.trim()
            : card.type}
        </span>
        {card.tier && <span>Tier {card.tier}</span>}
        {readiness && (
          <span className={classes.readiness} title="Checks passed">
            <span className={classes.bar} aria-hidden>
              <div
                className={classes.filled}
                style={{ width: `${share(readiness)}%` }}
              />
            </span>
            {`${readiness.passed} of ${readiness.applicable}`}
          </span>
        )}
      </div>
      <div className={classes.line}>
        {card.ownerRef ? (
          <EntityChip
            entityRef={card.ownerRef}
            title={titleOf(card.ownerRef)}
            tabIndex={-1}
          />
        ) : (
          <span className={classes.nobody}>? Nobody owns it</span>
        )}
        {isSaving ? (
          <span className={classes.saving}>◷ Saving…</span>
        ) : (
          <RelativeTime at={card.since} as="length" />
        )}
      </div>
      <BoardCardMarks card={card} />
    </>
  );
}

/** What a card says. @internal */
export const BoardCardContent = memo(PlainBoardCardContent);

function share({ passed, applicable }: NonNullable<Card['readiness']>) {
  return applicable === 0 ? 100 : (100 * passed) / applicable;
}
