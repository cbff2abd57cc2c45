import { LoggerService } from '@backstage/backend-plugin-api';
import { SamplePortal } from './SamplePortal';
import { SampleRecord } from './SampleRecord';

/**
 * Makes what is not there yet, in order. What cannot be made yet, for its component is not known
 * or a plugin not up, is left for the next time.
 *
 * @returns what is left
 */
export async function makeRecords(
  records: readonly SampleRecord[],
  portal: SamplePortal,
  logger: LoggerService,
): Promise<SampleRecord[]> {
  const left: SampleRecord[] = [];
  for (const record of records) {
    try {
      if (!(await record.isThere(portal))) await record.make(portal);
    } catch (error) {
      logger.debug(`The sample has to wait with ${record.title}: ${error}`);
      left.push(record);
    }
  }
  return left;
}
