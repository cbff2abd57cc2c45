import { Interval, unite } from '@operability/backend-kit/time';
import { intersect } from '../time/Interval';
import { Roster } from './Roster';

/** An override or a cover, in epoch milliseconds. @internal */
export type PlannedOverride = Interval & {
  id: string;
  userRef: string;
  /** The swap it is half of. */
  swapId?: string;
  createdAt: number;
} & ({ type: 'cover' } | { type: 'replace'; replaces: string });

/**
 * Lays covers over a roster, then overrides, each kind in order of creation and
 * each seeing what those before it have left.
 *
 * @returns The ids of the overrides that found somebody to replace.
 * @internal
 */
export function applyOverrides(
  roster: Roster,
  overrides: readonly PlannedOverride[],
  range: Interval,
): Set<string> {
  const effective = new Set<string>();
  for (const override of inOrder(overrides)) {
    const [interval] = intersect<Interval>([override], [range]);
    if (!interval) continue;
    const { id, userRef } = override;
    if (override.type === 'cover') {
      add(roster, [interval], userRef, { type: 'cover', id });
      continue;
    }
    const taken = roster.take(override.replaces, interval);
    if (!taken.length) continue;
    effective.add(id);
    add(roster, unite(taken), userRef, { type: 'override', id });
  }
  return effective;
}

function add(
  roster: Roster,
  intervals: readonly Interval[],
  userRef: string,
  source: { type: 'cover' | 'override'; id: string },
): void {
  roster.add(
    intervals.map(({ start, end }) => ({ start, end, userRef, source })),
  );
}

function inOrder(overrides: readonly PlannedOverride[]): PlannedOverride[] {
  const rank = ({ type }: PlannedOverride) => (type === 'cover' ? 0 : 1);
  return [...overrides].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      one.createdAt - other.createdAt ||
      // Two of the same millisecond need some order that is always the same.
      (one.id < other.id ? -1 : 1),
  );
}
