export { DelayField } from './DelayField';
export { HolidayRegionField } from './HolidayRegionField';
export { LineActions } from './LineActions';
export { LineHead } from './LineHead';
export { TimeZoneField } from './TimeZoneField';
export { WeeklyWindowsField } from './WeeklyWindowsField';
