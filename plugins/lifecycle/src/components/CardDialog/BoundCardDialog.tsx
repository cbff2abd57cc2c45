import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Card } from '@operability/plugin-lifecycle-common';
import { EntityChip, Glyph } from '@operability/ui-kit';
import { useId } from 'react';
import { History } from '../History';
import { CardPlace } from './CardPlace';
import { Section } from './Section';

const useStyles = makeStyles(
  theme => ({
    content: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'OperabilityBoundCardDialog' },
);

/** @internal */
export interface BoundCardDialogProps {
  card: Card;
  onClose: () => void;
}

/** A card that stands for an entity: to read, for the catalog says what it is. @internal */
export function BoundCardDialog({ card, onClose }: BoundCardDialogProps) {
  const classes = useStyles();
  const titleId = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>{card.title}</DialogTitle>
      <DialogContent className={classes.content}>
        <CardPlace card={card} />
        {card.entityRef &&
          (card.missing ? (
            <Typography variant="body2" component="div">
              <Glyph glyph="✗" word="Gone from the catalog" tone="negative" />{' '}
              It was <code>{card.entityRef}</code>.
            </Typography>
          ) : (
            <div>
              <EntityChip entityRef={card.entityRef} title={card.title} />
            </div>
          ))}
        {card.ownerRef && (
          <Section title="Owner">
            <EntityChip entityRef={card.ownerRef} />
          </Section>
        )}
        {card.note && (
          <Section title="Why it is here">
            <Typography variant="body2">{card.note}</Typography>
          </Section>
        )}
        <Section title="History">
          <History cardId={card.id} />
        </Section>
      </DialogContent>
      <DialogActions>
        <Button color="primary" onClick={onClose}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
