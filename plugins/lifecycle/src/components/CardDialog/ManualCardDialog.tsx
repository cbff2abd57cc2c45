import Divider from '@material-ui/core/Divider';
import { Card } from '@operability/plugin-lifecycle-common';
import { ConflictNotice, errorStatus, FormDialog } from '@operability/ui-kit';
import { useState } from 'react';
import { useUpdateCard } from '../../hooks/useCardChanges';
import { cardDifferences, cardForm, readCardForm } from '../../model/cardForm';
import { CardFields } from '../CardFields';
import { History } from '../History';
import { BindSection } from './BindSection';
import { CardPlace } from './CardPlace';
import { RemoveSection } from './RemoveSection';
import { Section } from './Section';

/** @internal */
export interface ManualCardDialogProps {
  /** The card as the server has it, as far as is known now. */
  card: Card;
  /** The server has another one by now, which should be fetched. */
  onStale: () => void;
  onClose: () => void;
}

/** A card for a thing outside the catalog: to read, change, bind and remove. @internal */
export function ManualCardDialog(props: ManualCardDialogProps) {
  const { card, onStale, onClose } = props;
  const stored = cardForm(card);
  // What the form began with; whatever else is stored was written meanwhile.
  const [base, setBase] = useState(stored);
  const [form, setForm] = useState(stored);
  const update = useUpdateCard(card.id);
  const { input, errors } = readCardForm(form);
  const isChanged = cardDifferences(base, form).length > 0;
  const isChangedByOthers = cardDifferences(base, stored).length > 0;
  // Where nothing is typed yet there is nothing to lose.
  if (isChangedByOthers && !isChanged) {
    setBase(stored);
    setForm(stored);
  }

  const goOnWith = (next: typeof form) => {
    setBase(stored);
    setForm(next);
    update.reset();
  };

  return (
    <FormDialog
      open
      title={base.title}
      submitLabel={card.canMove ? 'Save the card' : undefined}
      isBusy={update.isPending}
      canSubmit={
        isChanged && !isChangedByOthers && Object.keys(errors).length === 0
      }
      error={isChangedByOthers ? undefined : update.error}
      onSubmit={() =>
        update.mutate(
          { ...input, version: card.version },
          {
            onSuccess: onClose,
            onError: error => {
              if (errorStatus(error) === 409) onStale();
            },
          },
        )
      }
      onClose={onClose}
    >
      <CardPlace card={card} />
      {isChangedByOthers && (
        <ConflictNotice
          differences={cardDifferences(stored, form)}
          onTakeTheirs={() => goOnWith(stored)}
          onKeepMine={() => goOnWith(form)}
        />
      )}
      <CardFields
        form={form}
        errors={isChanged ? errors : {}}
        disabled={!card.canMove}
        onChange={setForm}
      />
      {card.canMove && (
        <>
          <Divider />
          <BindSection card={card} onStale={onStale} onBound={onClose} />
          <Divider />
        </>
      )}
      <Section title="History">
        <History cardId={card.id} />
      </Section>
      {card.canMove && (
        <RemoveSection card={card} onStale={onStale} onRemoved={onClose} />
      )}
    </FormDialog>
  );
}
