import { Interval } from '@operability/backend-kit/time';
import { ShiftSource } from '@operability/plugin-oncall-common';

/** A stretch in which a person is on call, and what put them there. @internal */
export interface Segment extends Interval {
  userRef: string;
  source: ShiftSource;
}
