/** What a budget limits, as the contract names it. */
export type BudgetMetric =
  | 'incidentsPerShift'
  | 'consecutiveNights'
  | 'unsocialInterruptions'
  | 'actionableShare'
  | 'quietWeeksInFour';
