import { BoardStage, Card } from '@operability/plugin-lifecycle-common';
import { BoardLane, laneKey, OPEN_LANES } from './boardLanes';

/** One row of a column, top to bottom. @internal */
export type BoardRow =
  | { type: 'lane'; key: string; lane: BoardLane; isCollapsed: boolean }
  | { type: 'card'; key: string; card: Card }
  /** Stands in for cards that are not loaded, as tall as they will be. */
  | { type: 'rest'; key: string; count: number; before: number };

/** Which lanes the reader has opened or closed, by stage and lane. @internal */
export type LaneChoices = ReadonlyMap<string, boolean>;

/** What a choice of the reader is remembered by. @internal */
export function laneChoiceKey(stage: string, lane: string): string {
  return `${stage}/${lane}`;
}

/**
 * Lays a stage out as rows: its lanes, each with its cards, and what is not
 * loaded yet. Lanes beyond the eighth are collapsed until somebody opens them.
 *
 * @internal
 */
export function boardRows(stage: BoardStage, choices: LaneChoices): BoardRow[] {
  const lanes = stage.lanes && oneOfEach(stage.lanes);
  if (!lanes) return [...cardRows(stage.cards), ...restRow(stage, 0, '')];
  const byLane = new Map<string, Card[]>(
    lanes.map(lane => [laneKey(lane), []]),
  );
  const stray: Card[] = [];
  for (const card of stage.cards) {
    (byLane.get(laneKey(card)) ?? stray).push(card);
  }
  let before = 0;
  const rows = lanes.flatMap((lane, index): BoardRow[] => {
    const key = laneKey(lane);
    const cards = byLane.get(key) ?? [];
    const notLoaded = Math.max(0, lane.total - cards.length);
    const startsAt = before;
    before += notLoaded;
    const isCollapsed =
      choices.get(laneChoiceKey(stage.name, key)) ?? index >= OPEN_LANES;
    const header: BoardRow = { type: 'lane', key, lane, isCollapsed };
    if (isCollapsed) return [header];
    return [
      header,
      ...cardRows(cards),
      ...(stage.nextCursor === undefined ? [] : rest(notLoaded, startsAt, key)),
    ];
  });
  return [
    ...rows,
    ...cardRows(stray),
    // The lanes can be older than the cursor: while there is one, there is more.
    ...(before === 0 ? restRow(stage, 0, '') : []),
  ];
}

/** A system that came in two parts has one lane: no card is drawn twice. */
function oneOfEach(lanes: readonly BoardLane[]): BoardLane[] {
  const merged = new Map<string, BoardLane>();
  for (const lane of lanes) {
    const key = laneKey(lane);
    const first = merged.get(key);
    merged.set(
      key,
      first ? { ...first, total: first.total + lane.total } : lane,
    );
  }
  return [...merged.values()];
}

function cardRows(cards: readonly Card[]): BoardRow[] {
  return cards.map(card => ({ type: 'card', key: card.id, card }));
}

function restRow(stage: BoardStage, before: number, key: string): BoardRow[] {
  if (stage.nextCursor === undefined) return [];
  const count = Math.max(1, stage.total - stage.cards.length);
  return rest(count, before, key);
}

function rest(count: number, before: number, key: string): BoardRow[] {
  return count > 0 ? [{ type: 'rest', key: `rest:${key}`, count, before }] : [];
}
