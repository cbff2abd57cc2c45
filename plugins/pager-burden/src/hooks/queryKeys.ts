/** The query keys of pager burden, from wide to narrow. @internal */
export const queryKeys = {
  all: ['pager-burden'] as const,
  weeks: (query: unknown) => ['pager-burden', 'weeks', query] as const,
  team: (team: string, query: unknown) =>
    ['pager-burden', 'team', team, query] as const,
  heatmap: (query: unknown) => ['pager-burden', 'heatmap', query] as const,
  noisy: (query: unknown) => ['pager-burden', 'noisy', query] as const,
  sharing: ['pager-burden', 'sharing'] as const,
  own: (query: unknown) => ['pager-burden', 'own', query] as const,
  pages: (query: unknown) => ['pager-burden', 'pages', query] as const,
  sources: ['pager-burden', 'sources'] as const,
  imports: ['pager-burden', 'imports'] as const,
  erasures: ['pager-burden', 'erasures'] as const,
  names: (state: string) => ['pager-burden', 'names', state] as const,
};
