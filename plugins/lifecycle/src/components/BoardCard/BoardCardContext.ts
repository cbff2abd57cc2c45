import { Card } from '@operability/plugin-lifecycle-common';
import { createContext, useContext } from 'react';

/**
 * What all cards of a board share. It is given by context and stays the same
 * object, so that thousands of cards are not rendered for it.
 *
 * @internal
 */
export interface BoardCardActions {
  /** The page of the card's entity, if the catalog has it. */
  hrefOf: (card: Card) => string | undefined;
  /** Its open alerts, where something lists them. */
  alertsHrefOf: (card: Card) => string | undefined;
  titleOf: (entityRef: string) => string;
  /** Whether the cards are of more than one kind, so that each says its own. */
  hasKinds: boolean;
  onMenu: (card: Card, anchor: HTMLElement) => void;
}

const Context = createContext<BoardCardActions | undefined>(undefined);

/** @internal */
export const BoardCardActionsProvider = Context.Provider;

/** @internal */
export function useBoardCardActions(): BoardCardActions {
  const actions = useContext(Context);
  if (!actions) throw new Error('A board card needs its board around it');
  return actions;
}
