import { FieldErrors } from '@operability/ui-kit';
import { ScheduleForm } from '../../model/scheduleForm';

/** What every part of the form of a schedule is given. @internal */
export interface ScheduleFieldsProps {
  form: ScheduleForm;
  /** By path: `rotations.0.name`. */
  errors: FieldErrors;
  onChange: (form: ScheduleForm) => void;
}
