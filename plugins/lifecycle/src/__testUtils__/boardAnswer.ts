import { Board, Card, Stage } from '@operability/plugin-lifecycle-common';
import { BoardLane } from '../model/boardLanes';
import { foldTitle, orderOfCards } from '../model/orderOfCards';

/** What the backend answers to `GET /board`. @internal */
export function boardAnswer(
  all: readonly Card[],
  stages: readonly Stage[],
  url: URL,
): Pick<Board, 'stages' | 'facets'> {
  const asked = (name: string) => url.searchParams.getAll(name);
  const fits = (name: string, value: string | undefined) =>
    asked(name).length === 0 || asked(name).includes(value ?? '');
  const text = foldTitle(url.searchParams.get('q') ?? '');
  const cards = all.filter(
    card =>
      fits('owner', card.ownerRef) &&
      fits('system', card.systemRef) &&
      fits('kind', card.kind) &&
      foldTitle(card.title).includes(text),
  );
  const known = new Set(stages.map(({ name }) => name));
  const vanished = [...new Set(all.map(({ stage }) => stage))].filter(
    name => !known.has(name),
  );
  const columns = [
    ...stages.map(({ name, title, order, terminal, lanes }) => ({
      name,
      title,
      order,
      terminal,
      hasLanes: lanes !== undefined,
    })),
    ...vanished.map((name, index) => ({
      name,
      title: name,
      order: 1000 + index,
      terminal: false,
      hasLanes: false,
      vanished: true as const,
    })),
  ];
  return {
    stages: columns
      .filter(({ name }) => fits('stage', name))
      .map(({ hasLanes, ...column }) => {
        const inStage = cards.filter(({ stage }) => stage === column.name);
        const lanes = hasLanes ? lanesOf(inStage) : undefined;
        const ordered = [...inStage].sort(orderOfCards(lanes));
        const start = Number(url.searchParams.get('cursor') ?? 0);
        const end = start + Number(url.searchParams.get('limit') ?? 50);
        return {
          ...column,
          total: inStage.length,
          lanes,
          cards: ordered.slice(start, end),
          nextCursor: end < ordered.length ? String(end) : undefined,
        };
      }),
    facets: {
      owners: facetsOf(all.map(({ ownerRef }) => ownerRef)),
      systems: facetsOf(all.map(({ systemRef }) => systemRef)),
      kinds: facetsOf(all.map(({ kind }) => kind)),
    },
  };
}

function lanesOf(cards: readonly Card[]): BoardLane[] {
  const counts = new Map<string | undefined, number>();
  for (const { systemRef } of cards) {
    counts.set(systemRef, (counts.get(systemRef) ?? 0) + 1);
  }
  return [...counts]
    .map(([systemRef, total]) => ({
      systemRef,
      title: systemRef ? nameOf(systemRef) : 'No system',
      total,
    }))
    .sort((a, b) => {
      if (!a.systemRef !== !b.systemRef) return a.systemRef ? -1 : 1;
      return foldTitle(a.title) < foldTitle(b.title) ? -1 : 1;
    });
}

function facetsOf(values: (string | undefined)[]) {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .sort()
    .map(([value, count]) => ({ value, title: nameOf(value), count }));
}

function nameOf(ref: string): string {
  return ref.replace(/^.*\//, '').replaceAll('-', ' ');
}
