/** The query keys of on call, from wide to narrow. @internal */
export const queryKeys = {
  all: ['oncall'] as const,
  entity: (entityRef: string) => ['oncall', 'entity', entityRef] as const,
  alerts: (filter: unknown) => ['oncall', 'alerts', filter] as const,
  alert: (id: string) => ['oncall', 'alert', id] as const,
  advice: (id: string) => ['oncall', 'alert', id, 'advice'] as const,
  now: ['oncall', 'now'] as const,
  schedules: ['oncall', 'schedules'] as const,
  schedule: (id: string) => ['oncall', 'schedules', id] as const,
  shifts: (id: string, range: unknown) =>
    ['oncall', 'schedules', id, 'shifts', range] as const,
  overrides: (id: string, range: unknown) =>
    ['oncall', 'schedules', id, 'overrides', range] as const,
  layer: (id: string, rotation: unknown, range: unknown) =>
    ['oncall', 'schedules', id, 'layers', rotation, range] as const,
  preview: (input: unknown) => ['oncall', 'preview', input] as const,
  swaps: ['oncall', 'swaps'] as const,
  policies: ['oncall', 'policies'] as const,
  policy: (id: string) => ['oncall', 'policies', id] as const,
  simulation: (id: string, query: unknown) =>
    ['oncall', 'policies', id, 'simulation', query] as const,
  coverage: ['oncall', 'coverage'] as const,
  maintenance: ['oncall', 'maintenance'] as const,
  contacts: ['oncall', 'contacts'] as const,
  calendar: ['oncall', 'calendar'] as const,
  // Not under `all`: a signal about an alert says nothing about the engine.
  engine: ['oncallEngine'] as const,
  // Nor these: an alert at one version never changes.
  bellSight: (id: string, version: number) =>
    ['oncallBell', id, version] as const,
};

/** Whether a key is that of something of one schedule. @internal */
export function isOfSchedule(key: readonly unknown[], id: string): boolean {
  return queryKeys.schedule(id).every((part, at) => key[at] === part);
}
