import { BoardRow } from '../../model/boardRows';

/** About what a card takes, in pixels; each is measured once it is shown. */
export const CARD_HEIGHT = 104;
const LANE_HEIGHT = 36;

/** How tall a row will about be, in pixels. @internal */
export function rowHeight(row: BoardRow): number {
  switch (row.type) {
    case 'lane':
      return LANE_HEIGHT;
    case 'rest':
      return row.count * CARD_HEIGHT;
    default:
      return CARD_HEIGHT;
  }
}
