import * as z from 'zod';

/** `apiVersion` of the `LifecycleStage` kind. @public */
export const lifecycleStageApiVersion = 'operability.dev/v1alpha1';

/** The kind of a stage in the catalog. @public */
export const lifecycleStageKind = 'LifecycleStage';

const name = z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);

/** Something a person must affirm to enter a stage. @public */
export const confirmation = z
  .object({ id: name, title: z.string().min(1).max(200) })
  .meta({ id: 'Confirmation' });

/** The conditions to enter a stage, as its owners write them. @public */
export const stageEntry = z.object({
  checklists: z
    .array(name)
    .default([])
    .describe('Checklists whose required checks must not be open'),
  confirmations: z.array(confirmation).default([]),
  from: z
    .array(name)
    .min(1)
    .optional()
    .describe('The stages it may be entered from; any, when left out'),
  consumers: z
    .literal('none')
    .optional()
    .describe('Nothing in use may still consume what enters'),
  plan: z
    .literal('required')
    .optional()
    .describe('What enters needs a sunset plan'),
  reason: z.enum(['required', 'optional']).default('optional'),
});

/**
 * The `spec` of a `LifecycleStage` entity. A field it does not know is an
 * error that names it: a misspelt rule must not leave a gate open.
 *
 * @public
 */
export const lifecycleStageSpec = z.strictObject({
  order: z.int().min(0),
  lanes: z.literal('system').optional(),
  declares: z
    .string()
    .min(1)
    .optional()
    .describe('The spec.lifecycle that fits this stage'),
  default: z
    .boolean()
    .optional()
    .describe('Where new entities that declare the same value are placed'),
  terminal: z.boolean().optional(),
  entry: z
    .strictObject({
      ...stageEntry.shape,
      confirmations: z.array(z.strictObject(confirmation.shape)).default([]),
    })
    .prefault({}),
});

/** @public */
export type LifecycleStageSpec = z.output<typeof lifecycleStageSpec>;

/** A stage of the board. @public */
export const stage = z
  .object({
    name,
    title: z.string(),
    description: z.string(),
    order: z.int(),
    lanes: z.literal('system').optional(),
    declares: z.string().optional(),
    default: z.boolean(),
    terminal: z.boolean(),
    entry: stageEntry,
  })
  .meta({ id: 'Stage' });

/** @public */
export type Stage = z.output<typeof stage>;

/** Why a stage of the catalog, or one of its rules, is not used. @public */
export const stageProblem = z
  .object({ stage: z.string(), message: z.string() })
  .meta({ id: 'StageProblem' });

/** @public */
export type StageProblem = z.output<typeof stageProblem>;
