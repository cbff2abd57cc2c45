import { hour } from '@operability/backend-kit/time';

/** The longest gap within an interruption that can be configured; milliseconds. */
export const longestGap = hour;
