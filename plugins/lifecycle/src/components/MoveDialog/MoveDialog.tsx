import { Card, Move } from '@operability/plugin-lifecycle-common';
import { MoveForm } from './MoveForm';

/** @internal */
export interface MoveDialogProps {
  open: boolean;
  onClose: () => void;
  /** The card as the person saw it: a later change by somebody else is told. */
  card: Card;
  /** The stage that is asked for first; it can be changed. */
  to?: string;
  /** A reason to start from. */
  reason?: string;
  onMoved?: (move: Move) => void;
}

/** Asks for what a move takes, shows what is missing, and moves. @internal */
export function MoveDialog({ open, ...form }: MoveDialogProps) {
  // A form of its own for every opening, so that nothing is left from the last.
  return open ? <MoveForm key={form.card.id} {...form} /> : null;
}
