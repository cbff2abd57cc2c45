export { DelayField } from './DelayField';
export { HolidayRegionField } from './HolidayRegionField';
export { TimeZoneField } from './TimeZoneField';
export { WeeklyWindowsField } from './WeeklyWindowsField';
