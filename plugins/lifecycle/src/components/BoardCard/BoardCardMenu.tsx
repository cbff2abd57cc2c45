import Divider from '@material-ui/core/Divider';
import ListSubheader from '@material-ui/core/ListSubheader';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import { BoardStage, Card } from '@operability/plugin-lifecycle-common';
import { entityRefTitle } from '@operability/ui-kit';

const useStyles = makeStyles(
  theme => ({
    item: { '@media (pointer: coarse)': { minHeight: 44 } },
    heading: { lineHeight: 2.5, background: 'none' },
    why: {
      maxWidth: 260,
      padding: theme.spacing(0.5, 2, 1),
      whiteSpace: 'normal',
      color: theme.palette.text.secondary,
      fontSize: theme.typography.body2.fontSize,
      outline: 'none',
    },
  }),
  { name: 'OperabilityBoardCardMenu' },
);

/** @internal */
export interface BoardCardMenuProps {
  /** The card whose menu is open, and where. */
  open?: { card: Card; anchor: HTMLElement };
  stages: readonly BoardStage[];
  isSaving: boolean;
  titleOf: (entityRef: string) => string;
  onClose: () => void;
  onOpenCard: (card: Card) => void;
  /** To the stage it is in: confirms that it belongs there. */
  onMove: (card: Card, to: string) => void;
}

/** What can be done with a card: everything a drag can do, and opening it. @internal */
export function BoardCardMenu(props: BoardCardMenuProps) {
  const { open, stages, isSaving, titleOf } = props;
  const { onClose, onOpenCard, onMove } = props;
  const classes = useStyles();
  const card = open?.card;
  const act = (action: (card: Card) => void) => () => {
    onClose();
    if (card) action(card);
  };
  const why = card && whyNot(card, isSaving, titleOf);
  const here = stages.find(({ name }) => name === card?.stage);
  return (
    <Menu
      open={open !== undefined}
      anchorEl={open?.anchor}
      onClose={onClose}
      MenuListProps={{ 'aria-label': card && `Actions for ${card.title}` }}
    >
      <MenuItem className={classes.item} onClick={act(onOpenCard)}>
        {card?.entityRef && !card.missing ? 'Open its page' : 'Open the card'}
      </MenuItem>
      <Divider component="li" role="separator" />
      <ListSubheader
        role="presentation"
        disableSticky
        className={classes.heading}
      >
        Move to…
      </ListSubheader>
      {why && (
        <MenuItem disabled className={classes.why} style={{ opacity: 1 }}>
          {why}
        </MenuItem>
      )}
      {card?.unconfirmed && here && !here.vanished && (
        <MenuItem
          className={classes.item}
          disabled={Boolean(why)}
          onClick={act(one => onMove(one, one.stage))}
        >
          {here.title} (confirm that it belongs here)
        </MenuItem>
      )}
      {stages
        .filter(({ name, vanished }) => name !== card?.stage && !vanished)
        .map(({ name, title }) => (
          <MenuItem
            key={name}
            className={classes.item}
            disabled={Boolean(why)}
            onClick={act(one => onMove(one, name))}
          >
            {title}
          </MenuItem>
        ))}
    </Menu>
  );
}

function whyNot(
  card: Card,
  isSaving: boolean,
  titleOf: (entityRef: string) => string,
): string | undefined {
  if (isSaving) return 'Its last move is still being saved.';
  if (card.canMove) return undefined;
  return card.ownerRef
    ? `Only ${
        titleOf(card.ownerRef) || entityRefTitle(card.ownerRef)
      } and administrators may move it.`
    : 'Nobody owns it, so only administrators may move it.';
}
