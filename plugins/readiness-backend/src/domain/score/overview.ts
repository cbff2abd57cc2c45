import { ResultStatus } from '@operability/plugin-readiness-common';
import { countedAs } from './countedAs';

/** How many entities of a group stand how with a check: what a store counts. */
export interface CountedCell {
  group: string;
  check: string;
  status: ResultStatus;
  results: number;
}

/** What counting needs to know of a check. */
export interface CountedCheck {
  required: boolean;
  enforcedFrom?: string;
}

/** Sums of results, and the share that passed. */
export interface Sums {
  passed: number;
  applicable: number;
  waived: number;
  /** Undefined where nothing is applicable: there is no share of nothing. */
  share?: number;
}

/** One group of an overview. */
export interface GroupSums extends Sums {
  group: string;
  byCheck: ReadonlyMap<string, Sums>;
}

/** Rolls counts up by group, and within a group by check. */
export function rollUp(
  cells: readonly CountedCell[],
  checks: ReadonlyMap<string, CountedCheck>,
  now: number,
): GroupSums[] {
  const groups = new Map<string, CountedCell[]>();
  for (const cell of cells) {
    // What a removed check left behind is in no number any more.
    if (checks.has(cell.check)) addTo(groups, cell.group, cell);
  }
  return [...groups].map(([group, members]) => {
    const lines = new Map<string, CountedCell[]>();
    for (const cell of members) addTo(lines, cell.check, cell);
    return {
      group,
      ...sumsOf(members, checks, now),
      byCheck: new Map(
        [...lines].map(([check, line]) => [check, sumsOf(line, checks, now)]),
      ),
    };
  });
}

/** Passed of applicable; undefined where nothing is applicable. */
function shareOf(sums: {
  passed: number;
  applicable: number;
}): number | undefined {
  return sums.applicable ? sums.passed / sums.applicable : undefined;
}

/** By how much a share has changed; undefined where one of the two is unknown. */
export function changeOfShare(
  then: { passed: number; applicable: number } | undefined,
  current: { passed: number; applicable: number },
): number | undefined {
  const [before, after] = [then && shareOf(then), shareOf(current)];
  return before === undefined || after === undefined
    ? undefined
    : after - before;
}

function sumsOf(
  cells: readonly CountedCell[],
  checks: ReadonlyMap<string, CountedCheck>,
  now: number,
): Sums {
  const sums = { passed: 0, waived: 0, open: 0, notCounted: 0 };
  for (const { check, status, results } of cells) {
    const definition = checks.get(check);
    if (!definition) continue;
    sums[countedAs({ check, status, ...definition }, now)] += results;
  }
  const { passed, waived, open } = sums;
  const applicable = passed + waived + open;
  return {
    passed,
    applicable,
    waived,
    share: shareOf({ passed, applicable }),
  };
}

function addTo<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
