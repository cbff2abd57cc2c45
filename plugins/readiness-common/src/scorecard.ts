import { entityRef, instant, isoDate } from '@operability/contract-kit';
import * as z from 'zod';
import { identifier } from './identifier';
import { attestation } from './attestation';
import { result, resultStatus } from './result';
import { waiver } from './waiver';

const count = z.int().min(0);

/** The numbers of a checklist: passed of applicable, never one composite. @public */
export const score = z
  .object({
    passed: count.describe('Passed by machine or attested'),
    applicable: count.describe('Of those that count today'),
    waived: count.describe('Applicable, and not passed'),
    required: z.object({ passed: count, applicable: count }),
  })
  .meta({ id: 'Score' });

/** @public */
export type Score = z.output<typeof score>;

const checklistName = z.object({ id: identifier, title: z.string() });

/** A checklist about one entity. @public */
export const scorecard = z
  .object({
    checklist: checklistName,
    ...score.shape,
    results: z.array(result).describe('In the order of the checklist'),
  })
  .meta({ id: 'Scorecard' });

/** @public */
export type Scorecard = z.output<typeof scorecard>;

/** Every checklist that applies to an entity. @public */
export const scorecards = z
  .object({
    items: z.array(scorecard),
    may: z
      .object({
        evaluate: z.boolean(),
        attest: z.boolean(),
        requestWaiver: z.boolean(),
        announce: z.boolean(),
      })
      .describe('What the reader may do about this entity'),
  })
  .meta({ id: 'Scorecards' });

/** @public */
export type Scorecards = z.output<typeof scorecards>;

/** A checklist as the conditions of entering a stage. @public */
export const readinessGate = z
  .object({
    checklist: checklistName,
    lines: z
      .array(
        result.extend({
          closes: z.boolean().describe('Whether it keeps the gate closed'),
        }),
      )
      .describe('In the order of the checklist'),
  })
  .meta({ id: 'ReadinessGate' });

/** @public */
export type ReadinessGate = z.output<typeof readinessGate>;

/** Where an evaluation that takes longer can be followed. @public */
export const evaluation = z
  .object({
    id: z.uuid(),
    status: z.enum(['running', 'done']),
    startedAt: instant,
    finishedAt: instant.optional(),
    waitingFor: z
      .array(identifier)
      .describe('Providers that have not answered'),
    href: z.string().describe('Its own path below the base path'),
  })
  .meta({ id: 'Evaluation' });

/** @public */
export type Evaluation = z.output<typeof evaluation>;

/** The numbers of a checklist about one entity, as the board shows them. @public */
export const scoreSummary = z
  .object({
    entityRef,
    checklist: identifier,
    ...score.shape,
    evaluatedAt: instant
      .optional()
      .describe('Of the oldest answer; left out while there is none'),
  })
  .meta({ id: 'ScoreSummary' });

/** @public */
export type ScoreSummary = z.output<typeof scoreSummary>;

/** How an entity's lines changed, and its score day by day. @public */
export const history = z
  .object({
    transitions: z
      .array(
        z.object({
          check: identifier,
          from: resultStatus,
          to: resultStatus,
          at: instant,
        }),
      )
      .describe('Newest first; a first result is none'),
    score: z
      .array(z.object({ day: isoDate, passed: count, applicable: count }))
      .describe('Every day from the first that is known, oldest first'),
  })
  .meta({ id: 'History' });

/** @public */
export type History = z.output<typeof history>;

/** One line of an entity with all that people have said about it. @public */
export const checkDetail = z
  .object({
    result,
    attestations: z.array(attestation).describe('Newest first'),
    waivers: z.array(waiver).describe('Newest first'),
    transitions: history.shape.transitions,
  })
  .meta({ id: 'CheckDetail' });

/** @public */
export type CheckDetail = z.output<typeof checkDetail>;
