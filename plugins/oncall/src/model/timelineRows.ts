import { Override, Shifts } from '@operability/plugin-oncall-common';
import { LayerSegment } from './rotationLayers';
import { inLanes } from './timelineLanes';
import { Span } from './timelineRange';

/** One stretch in a row of a timeline. @internal */
export interface TimelineBar extends Span {
  key: string;
  /** Who holds it; nobody holds a gap. */
  userRef?: string;
  /** Whose place somebody takes. */
  replaces?: string;
  kind: 'rotation' | 'override' | 'cover' | 'gap';
  /** It replaces nobody, and so adds nobody. */
  isOrphaned?: boolean;
}

/** A row of a timeline; what overlaps is in lanes under each other. @internal */
export interface TimelineRow {
  key: string;
  title: string;
  kind: 'rotation' | 'overrides' | 'final';
  lanes: TimelineBar[][];
}

/** What the rows of a timeline are made from. @internal */
export interface TimelineParts {
  layers: readonly { id: string; name: string; segments: LayerSegment[] }[];
  overrides: readonly Override[];
  shifts: Shifts;
  /** What is not in it is left out. */
  range: Span;
}

/** Rotations as layers, overrides over them, and the final row under all. @internal */
export function timelineRows(parts: TimelineParts): TimelineRow[] {
  const { layers, overrides, shifts, range } = parts;
  const isInside = ({ start, end }: Span) =>
    start < range.end && range.start < end;
  const row = (
    key: string,
    title: string,
    kind: TimelineRow['kind'],
    bars: Omit<TimelineBar, 'key'>[],
  ): TimelineRow => ({
    key,
    title,
    kind,
    lanes: inLanes(
      bars.filter(isInside).map((bar, index) => ({
        ...bar,
        key: `${key}/${index}`,
      })),
    ),
  });
  const rotationRows = layers.map(({ id, name, segments }) =>
    row(
      `rotation/${id}`,
      name,
      'rotation',
      segments.map(segment => ({ ...segment, kind: 'rotation' as const })),
    ),
  );
  const overrideRow = row(
    'overrides',
    'Overrides',
    'overrides',
    overrides.map(overrideBar),
  );
  return [
    // A rotation that is over by then says nothing.
    ...rotationRows.filter(({ lanes }) => lanes.length > 0),
    ...(overrideRow.lanes.length ? [overrideRow] : []),
    finalRow(row, shifts, overrides),
  ];
}

/** The final row alone, as a preview shows it. @internal */
export function finalRowOnly(shifts: Shifts, range: Span): TimelineRow[] {
  return timelineRows({ layers: [], overrides: [], shifts, range });
}

function finalRow(
  row: (
    key: string,
    title: string,
    kind: TimelineRow['kind'],
    bars: Omit<TimelineBar, 'key'>[],
  ) => TimelineRow,
  { items, gaps }: Shifts,
  overrides: readonly Override[],
): TimelineRow {
  const replaced = new Map(overrides.map(one => [one.id, one.replaces]));
  return row('final', 'On call', 'final', [
    ...items.map(({ userRef, source, ...span }) => ({
      ...spanOf(span),
      userRef,
      kind: source.type,
      ...(source.type === 'override' && { replaces: replaced.get(source.id) }),
    })),
    ...gaps.map(gap => ({ ...spanOf(gap), kind: 'gap' as const })),
  ]);
}

function overrideBar(override: Override): Omit<TimelineBar, 'key'> {
  const { type, userRef, replaces, orphaned } = override;
  return {
    ...spanOf(override),
    userRef,
    replaces,
    kind: type === 'cover' ? 'cover' : 'override',
    isOrphaned: orphaned,
  };
}

function spanOf({ start, end }: { start: string; end: string }): Span {
  return { start: Date.parse(start), end: Date.parse(end) };
}
