import type { Announcements, UniqueIdentifier } from '@dnd-kit/core';

/** How to move cards without a mouse, read out with every card. @internal */
export const boardInstructions =
  'Press Space to pick the card up. While it is picked up, the left and right ' +
  'arrow keys take it from stage to stage, Space drops it and Escape puts it ' +
  'back. Press M for its menu, Enter to open it.';

/** @internal */
export interface BoardAnnouncementsOptions {
  cardOf: (id: UniqueIdentifier) => { title: string; stage: string };
  stageTitle: (name: UniqueIdentifier) => string;
}

/** What a screen reader says of a drag, in the words of the board. @internal */
export function boardAnnouncements({
  cardOf,
  stageTitle,
}: BoardAnnouncementsOptions): Announcements {
  const putBack = (id: UniqueIdentifier) => {
    const { title, stage } = cardOf(id);
    return `${title}, put back in ${stageTitle(stage)}`;
  };
  return {
    onDragStart: ({ active }) => {
      const { title, stage } = cardOf(active.id);
      return `${title}, picked up from ${stageTitle(stage)}`;
    },
    onDragOver: ({ active, over }) => {
      if (!over) return 'Over no stage';
      // It starts there: saying so would cut off that it was picked up.
      const isHome = over.id === cardOf(active.id).stage;
      return isHome ? undefined : `Over ${stageTitle(over.id)}`;
    },
    onDragEnd: ({ active, over }) => {
      const { title, stage } = cardOf(active.id);
      return over && over.id !== stage
        ? `${title}, dropped on ${stageTitle(over.id)}`
        : putBack(active.id);
    },
    onDragCancel: ({ active }) => putBack(active.id),
  };
}
