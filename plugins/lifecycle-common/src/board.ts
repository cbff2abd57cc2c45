import {
  entityRef,
  instant,
  queryInteger,
  queryList,
} from '@operability/contract-kit';
import * as z from 'zod';
import { card } from './card';
import { stageProblem } from './stage';

/** What the board is filtered by, and how much of it is wanted. @public */
export const boardQuery = z.object({
  owner: queryList(entityRef).optional(),
  system: queryList(entityRef).optional(),
  kind: queryList(z.string().max(63)).optional(),
  q: z.string().max(200).optional().describe('Part of a title or a name'),
  stage: z.string().max(63).optional(),
  limit: queryInteger({ min: 1, max: 1000 })
    .default(50)
    .describe('Cards a stage'),
  cursor: z
    .string()
    .max(1000)
    .optional()
    .describe('Where a stage goes on; only together with stage'),
});

/** @public */
export type BoardQuery = z.input<typeof boardQuery>;

/** A value that the board can be filtered by. @public */
export const boardFacet = z.object({
  value: z.string(),
  title: z.string(),
  count: z.int(),
});

/** One column of the board. @public */
export const boardStage = z
  .object({
    name: z.string(),
    title: z.string(),
    order: z.int(),
    terminal: z.boolean(),
    vanished: z
      .literal(true)
      .optional()
      .describe('No longer a stage of the catalog; its cards wait here'),
    total: z.int(),
    lanes: z
      .array(
        z.object({
          systemRef: entityRef.optional(),
          title: z.string(),
          total: z.int(),
        }),
      )
      .optional()
      .describe('In the order of the cards; only where the stage has lanes'),
    cards: z.array(card),
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'BoardStage' });

/** @public */
export type BoardStage = z.output<typeof boardStage>;

/** The lifecycle board. @public */
export const board = z
  .object({
    stages: z.array(boardStage),
    facets: z
      .object({
        owners: z.array(boardFacet),
        systems: z.array(boardFacet),
        kinds: z.array(boardFacet),
      })
      .describe('Over all cards the reader may see, whatever the filter'),
    problems: z.array(stageProblem),
    catalog: z
      .object({ available: z.boolean(), seenAt: instant.optional() })
      .describe('When the cards were last compared with the catalog'),
  })
  .meta({ id: 'Board' });

/** @public */
export type Board = z.output<typeof board>;
