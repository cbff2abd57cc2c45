import { FieldErrors } from '@operability/ui-kit';
import { CalendarForm } from '../../model/calendarForm';

/** What every part of the form of a calendar is given. @internal */
export interface CalendarFieldsProps {
  form: CalendarForm;
  /** By path: `periods.0.timeZone`. */
  errors: FieldErrors;
  onChange: (form: CalendarForm) => void;
}
