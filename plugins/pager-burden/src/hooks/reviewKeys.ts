/** The query keys of reviews, budgets and people, below those of pager burden. @internal */
export const reviewKeys = {
  review: (about: unknown) => ['pager-burden', 'review', about] as const,
  pages: (about: unknown) => ['pager-burden', 'review-pages', about] as const,
  actions: (about: unknown) => ['pager-burden', 'actions', about] as const,
  changes: (action: unknown) => ['pager-burden', 'changes', action] as const,
  budget: (about: unknown) => ['pager-burden', 'budget', about] as const,
  programme: (query: unknown) => ['pager-burden', 'programme', query] as const,
  person: (about: unknown) => ['pager-burden', 'person', about] as const,
};
