export { DelayField } from './DelayField';
export { HolidayRegionField } from './HolidayRegionField';
export { TimeZoneField } from './TimeZoneField';
export { WeekdaysField } from './WeekdaysField';
export { WeeklyWindowsField } from './WeeklyWindowsField';
