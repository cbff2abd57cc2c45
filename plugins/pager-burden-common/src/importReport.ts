import { instant } from '@operability/contract-kit';
import * as z from 'zod';
import { sourceId, userRef } from './identifier';

/** The files that can be imported. @public */
export const importFormat = z.enum(['csv', 'pagerduty', 'opsgenie', 'goalert']);

/** @public */
export type ImportFormat = z.output<typeof importFormat>;

/** A row that was not taken. @public */
export const refusedRow = z
  .object({
    row: z
      .int()
      .min(1)
      .describe(
        'The line of a CSV file, its header being 1; of JSON, the number of the object',
      ),
    reason: z.string(),
  })
  .meta({ id: 'RefusedRow' });

/** @public */
export type RefusedRow = z.output<typeof refusedRow>;

/** What became of a file. @public */
export const importReport = z
  .object({
    id: z.uuid(),
    format: importFormat,
    source: sourceId,
    status: z.enum(['running', 'done', 'interrupted', 'refused']),
    by: userRef.optional(),
    startedAt: instant,
    endedAt: instant.optional(),
    rows: z.int().describe('Rows read so far'),
    taken: z.int(),
    known: z.int().describe('Rows that were there already'),
    changed: z.int().describe('Rows that were there and have been corrected'),
    refused: z.int(),
    withoutPage: z
      .int()
      .describe(
        'Rows that only tell what became of an alert, and pages known better from another file',
      ),
    reasons: z
      .array(z.object({ reason: z.string(), n: z.int().min(1) }))
      .describe('Why rows were refused, the most frequent first'),
    examples: z.array(refusedRow).describe('The first hundred refused rows'),
    unknownUsers: z.int().describe('Pages of people whom the catalog lacks'),
    unknownEntities: z.int().describe('Pages of things that the catalog lacks'),
    message: z.string().optional().describe('Why the file ended early'),
  })
  .meta({ id: 'ImportReport' });

/** @public */
export type ImportReport = z.output<typeof importReport>;

/** Where pages come from, and how far it is read. @public */
export const pageSource = z
  .object({
    id: sourceId,
    title: z.string(),
    pages: z.int(),
    readUntil: instant.optional().describe('The newest page that came from it'),
    lastReadAt: instant.optional(),
    error: z.string().optional().describe('Why it could not be read last time'),
  })
  .meta({ id: 'PageSource' });

/** @public */
export type PageSource = z.output<typeof pageSource>;
