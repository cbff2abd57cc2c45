import * as z from 'zod';
import { identifier } from './identifier';

const count = z.int().min(0);

/** What an overview is grouped by. @public */
export const overviewGroup = z.enum(['owner', 'system', 'stage', 'check']);

/** @public */
export type OverviewGroup = z.output<typeof overviewGroup>;

const share = z
  .number()
  .min(0)
  .max(1)
  .describe('Passed of applicable; left out where nothing is applicable');

/** One group of an overview. @public */
export const overviewItem = z
  .object({
    key: z.string(),
    title: z.string(),
    entities: count,
    passed: count,
    applicable: count,
    waived: count,
    share: share.optional(),
    change30d: z
      .number()
      .min(-1)
      .max(1)
      .optional()
      .describe('Of the share; left out where nothing was known 30 days ago'),
  })
  .meta({ id: 'OverviewItem' });

/** @public */
export type OverviewItem = z.output<typeof overviewItem>;

/** One cell of the matrix: a check in a group. @public */
export const matrixCell = z
  .object({
    check: identifier,
    passed: count,
    applicable: count,
    waived: count,
    share: share.optional(),
  })
  .meta({ id: 'MatrixCell' });

/** @public */
export type MatrixCell = z.output<typeof matrixCell>;

/** Groups × checks, each cell a share. @public */
export const matrix = z
  .object({
    checks: z.array(
      z.object({
        id: identifier,
        title: z.string(),
        required: z.boolean(),
      }),
    ),
    rows: z.array(
      z.object({
        ...overviewItem.shape,
        cells: z.array(matrixCell).describe('In the order of the checks'),
      }),
    ),
  })
  .meta({ id: 'Matrix' });

/** @public */
export type Matrix = z.output<typeof matrix>;
