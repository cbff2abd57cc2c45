/** The query keys of readiness, from wide to narrow. @internal */
export const queryKeys = {
  all: ['readiness'] as const,
  checks: ['readiness', 'checks'] as const,
  checklists: ['readiness', 'checklists'] as const,
  scorecards: (entityRef: string) =>
    ['readiness', 'scorecards', entityRef] as const,
  // Not under `all`: it is followed on its own until it is done.
  evaluation: (id: string) => ['readinessEvaluation', id] as const,
  history: (entityRef: string, checklist: string) =>
    ['readiness', 'history', entityRef, checklist] as const,
  line: (entityRef: string, check: string) =>
    ['readiness', 'line', entityRef, check] as const,
  facts: (entityRef: string) => ['readiness', 'facts', entityRef] as const,
  launchAnnouncements: (entityRef: string) =>
    ['readiness', 'launchAnnouncements', entityRef] as const,
  matrix: (query: unknown) => ['readiness', 'matrix', query] as const,
  results: (query: unknown) => ['readiness', 'results', query] as const,
  waivers: (query: unknown) => ['readiness', 'waivers', query] as const,
  campaigns: ['readiness', 'campaigns'] as const,
  credentials: (query: unknown) => ['readiness', 'credentials', query] as const,
  rotations: (id: string) => ['readiness', 'rotations', id] as const,
  // Not under `all`: what somebody is editing is not fetched anew below them.
  launchMail: (entityRef: string) => ['readinessMail', entityRef] as const,
};
