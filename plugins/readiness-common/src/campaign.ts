import { instant, isoDate, version } from '@operability/contract-kit';
import * as z from 'zod';
import { identifier, ownerRef, userRef, words } from './identifier';

const count = z.int().min(0);

/** How a campaign goes. @public */
export const campaignStatus = z.enum(['planned', 'running', 'done', 'overdue']);

/** @public */
export type CampaignStatus = z.output<typeof campaignStatus>;

/** How far a campaign has come. @public */
export const campaignProgress = z
  .object({
    entities: count.describe('Those it is about, and the reader may see'),
    entitiesDone: count.describe('Those with nothing left to do'),
    passed: count,
    applicable: count,
    waived: count,
  })
  .meta({ id: 'CampaignProgress' });

/** @public */
export type CampaignProgress = z.output<typeof campaignProgress>;

const fields = {
  title: words(100),
  description: z.string().trim().max(5000).default(''),
  ownerRef: ownerRef.describe('Who answers for the campaign'),
  checklist: identifier,
  checks: z
    .array(identifier)
    .max(100)
    .default([])
    .describe('All required ones of the checklist, when empty'),
  owners: z
    .array(ownerRef)
    .max(200)
    .default([])
    .describe('Whose entities it is about; all, when empty'),
  startsOn: isoDate,
  dueOn: isoDate.describe('The last day on which it is in time'),
};

/** Lines of a checklist that should be done by a date. @public */
export const campaign = z
  .object({
    id: z.uuid(),
    ...fields,
    status: campaignStatus,
    progress: campaignProgress,
    createdBy: userRef.optional(),
    createdAt: instant,
    canUpdate: z.boolean().optional(),
    version,
  })
  .meta({ id: 'Campaign' });

/** @public */
export type Campaign = z.output<typeof campaign>;

/** A campaign as its owner writes it. @public */
export const campaignInput = z
  .object(fields)
  .superRefine(demandOrder)
  .meta({ id: 'CampaignInput' });

/** @public */
export type CampaignInput = z.input<typeof campaignInput>;

/** A change of a campaign. @public */
export const campaignUpdate = z
  .object({ ...fields, version })
  .superRefine(demandOrder)
  .meta({ id: 'CampaignUpdate' });

function demandOrder(
  { startsOn, dueOn }: { startsOn: string; dueOn: string },
  context: z.RefinementCtx,
): void {
  if (startsOn <= dueOn) return;
  context.addIssue({
    code: 'custom',
    path: ['dueOn'],
    message: 'must not be before startsOn',
  });
}
