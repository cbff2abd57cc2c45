import { Clock } from '@operability/backend-kit';
import { Dataset } from '@operability/plugin-pager-burden-common';
import { Groups } from '../directory/Groups';

/** What every reading is built from. */
export interface ReadingParts {
  groups: Pick<Groups, 'tree'>;
  clock: Clock;
  /** The reporting zone. */
  timeZone: string;
  /** What is looked at where nothing is said. */
  data: Dataset;
}
