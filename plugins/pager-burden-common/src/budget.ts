import { instant, isoDate, version } from '@operability/contract-kit';
import * as z from 'zod';
import { teamKey, userRef, versionFromZero, words } from './identifier';
import { dataset } from './page';
import { week } from './week';

/** What a budget limits. @public */
export const budgetMetric = z.enum([
  'incidentsPerShift',
  'consecutiveNights',
  'unsocialInterruptions',
  'actionableShare',
  'quietWeeksInFour',
]);

/** @public */
export type BudgetMetric = z.output<typeof budgetMetric>;

/** One limit of a team. @public */
export const budgetLimit = z
  .object({
    metric: budgetMetric,
    title: z.string(),
    limit: z.number().min(0),
    isLeast: z
      .boolean()
      .describe('Whether the number must not be below it, rather than above'),
    source: z.string().describe('Where the default comes from'),
    isDefault: z.boolean(),
  })
  .meta({ id: 'BudgetLimit' });

/** @public */
export type BudgetLimit = z.output<typeof budgetLimit>;

/** What a manager decided about a broken budget. @public */
export const budgetDecisionKind = z.enum([
  'slowFeatures',
  'staff',
  'acceptUntil',
]);

/** @public */
export type BudgetDecisionKind = z.output<typeof budgetDecisionKind>;

const decisionFields = {
  metric: budgetMetric,
  week,
  decision: budgetDecisionKind,
  until: isoDate
    .optional()
    .describe('With acceptUntil: the day from which it counts again'),
  because: words(2000),
};

/** @public */
export const budgetDecisionInput = z
  .object({ data: dataset.optional(), ...decisionFields })
  .refine(({ decision, until }) => decision !== 'acceptUntil' || until, {
    path: ['until'],
    message: 'must say until when it is accepted',
  });

/** @public */
export type BudgetDecisionInput = z.input<typeof budgetDecisionInput>;

/** @public */
export const budgetDecision = z
  .object({ id: z.uuid(), ...decisionFields, by: userRef, at: instant })
  .meta({ id: 'BudgetDecision' });

/** @public */
export type BudgetDecision = z.output<typeof budgetDecision>;

/** A limit that a team's week broke, judged by the budget of then. @public */
export const budgetBreach = z
  .object({
    team: teamKey,
    metric: budgetMetric,
    title: z.string(),
    week,
    value: z.number(),
    limit: z.number(),
    decision: budgetDecision.optional().describe('Left out while it is due'),
  })
  .meta({ id: 'BudgetBreach' });

/** @public */
export type BudgetBreach = z.output<typeof budgetBreach>;

/** A team's limits, what broke them, and what was decided. @public */
export const budget = z
  .object({
    data: dataset,
    team: teamKey,
    managerRef: userRef.optional().describe('Who is asked to decide'),
    limits: z.array(budgetLimit),
    history: z.array(
      z.object({
        version,
        from: week.describe('The first week it judges'),
        limits: z.array(z.object({ metric: budgetMetric, limit: z.number() })),
        by: userRef,
        at: instant,
        reason: z.string(),
      }),
    ),
    breaches: z.array(budgetBreach).describe('Of the last 13 weeks'),
    canEdit: z.boolean(),
    canDecide: z.boolean(),
    version: versionFromZero.describe('0 while all limits are the defaults'),
  })
  .meta({ id: 'TeamBudget' });

/** @public */
export type TeamBudget = z.output<typeof budget>;

/** @public */
export const budgetInput = z.object({
  limits: z
    .array(
      z.object({
        metric: budgetMetric,
        limit: z.number().min(0, 'must not be below 0').max(10_000),
      }),
    )
    .min(1)
    .max(20)
    .refine(
      limits =>
        new Set(limits.map(({ metric }) => metric)).size === limits.length,
      { message: 'must not name a metric twice' },
    ),
  reason: words(1000),
  version: versionFromZero,
});

/** @public */
export type BudgetInput = z.input<typeof budgetInput>;

/** One team on the programme page. @public */
export const programmeTeam = z
  .object({
    team: teamKey,
    title: z.string().describe('What the catalog calls it'),
    pages: z.int().describe('In the last four full weeks'),
    change: z.number().optional().describe('Against the four before'),
    interruptions: z.int(),
    afterHours: z.int(),
    sleep: z.int(),
    quietWeeks: z.int().describe('Of the last 13'),
    unknownWeeks: z.int(),
    breaches: z.int().describe('Of the last 13 weeks'),
    decisionsDue: z.int(),
    lastReview: week.optional(),
  })
  .meta({ id: 'ProgrammeTeam' });

/** @public */
export type ProgrammeTeam = z.output<typeof programmeTeam>;

/** Every team beside the others, for whoever answers for all of them. @public */
export const programme = z
  .object({
    data: dataset,
    until: week,
    teams: z.array(programmeTeam),
    decisionsDue: z.array(budgetBreach),
    sentence: z.string(),
  })
  .meta({ id: 'Programme' });

/** @public */
export type Programme = z.output<typeof programme>;
