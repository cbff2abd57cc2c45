/** Where rows name somebody, by what the rows of that table are called. */
export interface NamedColumn {
  what: string;
  table: string;
  column: string;
}

/** By reference, as whoever did something in the portal. */
export const actorColumns: readonly NamedColumn[] = [
  { what: 'verdicts', table: 'verdicts', column: 'given_by' },
  { what: 'reviews', table: 'reviews', column: 'done_by' },
  { what: 'reviews', table: 'reviews', column: 'changed_by' },
  { what: 'actions', table: 'review_actions', column: 'owner_ref' },
  { what: 'actions', table: 'review_actions', column: 'created_by' },
  {
    what: 'changes of actions',
    table: 'review_action_changes',
    column: 'owner_ref',
  },
  {
    what: 'changes of actions',
    table: 'review_action_changes',
    column: 'changed_by',
  },
  { what: 'budgets', table: 'budget_versions', column: 'set_by' },
  { what: 'decisions', table: 'budget_decisions', column: 'decided_by' },
  { what: 'imports', table: 'imports', column: 'imported_by' },
  { what: 'names', table: 'given_names', column: 'given_by' },
  { what: 'erasures', table: 'erasures', column: 'erased_by' },
];

/** As files call whoever took alerts. */
export const toldColumns: readonly NamedColumn[] = [
  { what: 'alerts', table: 'alerts', column: 'acknowledged_by' },
  { what: 'parts of alerts', table: 'alert_log', column: 'told_by' },
];

/** As sources call them, or by reference; to whom pages came is the first. */
export const calledColumns: readonly NamedColumn[] = [
  { what: 'pages', table: 'pages', column: 'person' },
  ...toldColumns,
  { what: 'shifts', table: 'held_shifts', column: 'user_ref' },
];

/** As the owner of things, which a person can be. */
export const ownerColumns: readonly NamedColumn[] = [
  { what: 'pages', table: 'pages', column: 'team' },
  { what: 'pages', table: 'pages', column: 'person_team' },
  { what: 'sums', table: 'weekly_sums', column: 'team' },
  { what: 'sums', table: 'weekly_team_sums', column: 'team' },
  { what: 'sums', table: 'dirty_weeks', column: 'team' },
  { what: 'sums', table: 'team_channels', column: 'team' },
  { what: 'reviews', table: 'reviews', column: 'team' },
  { what: 'actions', table: 'review_actions', column: 'team' },
  { what: 'timers', table: 'digest_timers', column: 'team' },
  { what: 'budgets', table: 'budget_versions', column: 'team' },
  { what: 'breaches', table: 'budget_breaches', column: 'team' },
  { what: 'timers', table: 'budget_timers', column: 'team' },
  { what: 'decisions', table: 'budget_decisions', column: 'team' },
];
