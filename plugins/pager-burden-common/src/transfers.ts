import * as z from 'zod';
import { teamKey } from './identifier';
import { dataset } from './page';
import { week } from './week';

const moved = z.object({ pages: z.int(), interruptions: z.int() });

/** Which teams are paged for what others own. @public */
export const transfers = z
  .object({
    data: dataset,
    weeks: z.array(week).describe('The full weeks that are counted'),
    pairs: z
      .array(
        moved.extend({
          owner: teamKey.describe('Who owned the thing: the cause'),
          answeredBy: teamKey.describe('Whose member was paged: the burden'),
        }),
      )
      .describe('The most pages first'),
    teams: z
      .array(
        z.object({
          team: teamKey,
          title: z.string(),
          exported: moved.describe('What it owns and others were paged for'),
          imported: moved.describe('What others own and it was paged for'),
        }),
      )
      .describe('Those with the most exported pages first'),
    sentence: z.string(),
  })
  .meta({ id: 'PageTransfers' });

/** @public */
export type PageTransfers = z.output<typeof transfers>;
