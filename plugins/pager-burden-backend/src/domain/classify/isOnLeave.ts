import { Leave } from './ResponderCalendar';

/** Whether a local date is within somebody's leave. */
export function isOnLeave(date: string, leave: readonly Leave[]): boolean {
  return leave.some(({ from, to }) => from <= date && date <= to);
}
