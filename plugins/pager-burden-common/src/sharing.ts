import { instant } from '@operability/contract-kit';
import * as z from 'zod';
import { versionFromZero } from './identifier';

/** Whether one's manager may see what one's nights add up to. @public */
export const sharing = z
  .object({
    withManager: z.boolean(),
    since: instant.optional().describe('Left out while it is not shared'),
    version: versionFromZero.describe('0 until something was chosen'),
  })
  .meta({ id: 'BurdenSharing' });

/** @public */
export type BurdenSharing = z.output<typeof sharing>;

/** @public */
export const sharingInput = z.object({
  withManager: z.boolean(),
  version: versionFromZero,
});
