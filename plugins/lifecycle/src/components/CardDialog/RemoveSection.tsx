import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Card } from '@operability/plugin-lifecycle-common';
import { ErrorNotice, errorStatus } from '@operability/ui-kit';
import { useState } from 'react';
import { useDeleteCard } from '../../hooks/useCardChanges';
import { Section } from './Section';

const useStyles = makeStyles(
  theme => ({
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1),
    },
  }),
  { name: 'OperabilityRemoveSection' },
);

/** @internal */
export interface RemoveSectionProps {
  card: Card;
  onStale: () => void;
  onRemoved: () => void;
}

/** Takes a card off the board, after asking once more. @internal */
export function RemoveSection(props: RemoveSectionProps) {
  const { card, onStale, onRemoved } = props;
  const classes = useStyles();
  const [isAsking, setIsAsking] = useState(false);
  const remove = useDeleteCard(card.id);
  if (!isAsking) {
    return (
      <div>
        <Button size="small" onClick={() => setIsAsking(true)}>
          Remove from the board…
        </Button>
      </div>
    );
  }
  return (
    <Section title="Remove it?">
      {remove.error ? <ErrorNotice error={remove.error} /> : null}
      <Typography variant="body2">
        “{card.title}” goes from the board, for everybody. Something that was
        retired should be moved to the last stage instead, where it is
        remembered.
      </Typography>
      <div className={classes.actions}>
        <Button
          variant="outlined"
          disabled={remove.isPending}
          onClick={() =>
            remove.mutate(card.version, {
              onSuccess: onRemoved,
              onError: error => {
                if (errorStatus(error) === 409) onStale();
              },
            })
          }
        >
          Remove “{card.title}” from the board
        </Button>
        <Button onClick={() => setIsAsking(false)}>Keep it</Button>
      </div>
    </Section>
  );
}
