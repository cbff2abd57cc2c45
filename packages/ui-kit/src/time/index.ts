export { CalendarDay, type CalendarDayProps } from './CalendarDay';
export { RelativeTime, type RelativeTimeProps } from './RelativeTime';
export { useMinute } from './useMinute';
