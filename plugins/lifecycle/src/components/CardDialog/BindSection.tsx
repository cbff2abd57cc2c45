import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Card } from '@operability/plugin-lifecycle-common';
import { EntityPicker, ErrorNotice, errorStatus } from '@operability/ui-kit';
import { useState } from 'react';
import { useBindCard } from '../../hooks/useCardChanges';
import { Section } from './Section';

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1.5),
    },
    picker: { flex: '1 1 240px' },
  }),
  { name: 'OperabilityBindSection' },
);

const bindableKinds = ['Component', 'System', 'Resource', 'API'];

/** @internal */
export interface BindSectionProps {
  card: Card;
  onStale: () => void;
  onBound: () => void;
}

/** Says which entity a card stands for, now that there is one. @internal */
export function BindSection({ card, onStale, onBound }: BindSectionProps) {
  const classes = useStyles();
  const [entityRef, setEntityRef] = useState('');
  const bind = useBindCard(card.id);
  return (
    <Section title="It is in the catalog now">
      <Typography variant="body2" color="textSecondary">
        Bound to its entity, the card keeps its stage and its history; name and
        owner come from the catalog.
      </Typography>
      {bind.error ? <ErrorNotice error={bind.error} /> : null}
      <div className={classes.row}>
        <div className={classes.picker}>
          <EntityPicker
            label="Entity"
            kinds={bindableKinds}
            value={entityRef}
            onChange={setEntityRef}
            // It would send the form around this, which saves other fields.
            ignoresEnter
          />
        </div>
        <Button
          variant="outlined"
          disabled={!entityRef.trim() || bind.isPending}
          onClick={() =>
            bind.mutate(
              { entityRef: entityRef.trim(), version: card.version },
              {
                onSuccess: onBound,
                onError: error => {
                  if (errorStatus(error) === 409) onStale();
                },
              },
            )
          }
        >
          Bind the card
        </Button>
      </div>
    </Section>
  );
}
