import { FieldErrors } from '@operability/ui-kit';
import { PolicyForm } from '../../model/policyForm';

/** What every part of the form of a policy is given. @internal */
export interface PolicyFieldsProps {
  form: PolicyForm;
  /** By path: `steps.0.title`. */
  errors: FieldErrors;
  onChange: (form: PolicyForm) => void;
}
