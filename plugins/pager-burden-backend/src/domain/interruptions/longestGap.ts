import { hour } from '../time/wallTime';

/** The longest gap within an interruption that can be configured; milliseconds. */
export const longestGap = hour;
