import { Card } from '@operability/plugin-lifecycle-common';
import { useCard } from '../../hooks/useCard';
import { BoundCardDialog } from './BoundCardDialog';
import { ManualCardDialog } from './ManualCardDialog';

/** @internal */
export interface CardDialogProps {
  open: boolean;
  onClose: () => void;
  card: Card;
}

/**
 * All about a card that has no entity page: one for a thing outside the
 * catalog, or one whose entity is gone.
 *
 * @internal
 */
export function CardDialog(props: CardDialogProps) {
  // What was typed and not saved is gone when it is opened again.
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ card, onClose }: CardDialogProps) {
  const query = useCard(card);
  const current = query.data ?? card;
  return current.entityRef ? (
    <BoundCardDialog card={current} onClose={onClose} />
  ) : (
    <ManualCardDialog
      card={current}
      onStale={() => query.refetch()}
      onClose={onClose}
    />
  );
}
