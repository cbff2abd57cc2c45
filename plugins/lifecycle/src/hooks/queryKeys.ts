import { BoardQuery } from '@operability/plugin-lifecycle-common';

/** The query keys of lifecycle, from wide to narrow. @internal */
export const queryKeys = {
  all: ['lifecycle'] as const,
  stages: ['lifecycle', 'stages'] as const,
  boards: ['lifecycle', 'board'] as const,
  board: (query: BoardQuery) => ['lifecycle', 'board', query] as const,
  // Not under `boards`: these are pages of one stage, and not whole boards.
  stageCards: (stage: string, text: string) =>
    ['lifecycle', 'stageCards', stage, text] as const,
  entity: (entityRef: string) => ['lifecycle', 'entity', entityRef] as const,
  sunsetPlan: (entityRef: string) =>
    ['lifecycle', 'sunsetPlan', entityRef] as const,
  card: (id: string) => ['lifecycle', 'card', id] as const,
  gate: (cardId: string, to: string) =>
    ['lifecycle', 'card', cardId, 'gate', to] as const,
  history: (cardId: string) =>
    ['lifecycle', 'card', cardId, 'history'] as const,
  stageFacets: (filter: unknown) => ['lifecycle', 'facets', filter] as const,
};
