export { ChoiceField, type ChoiceFieldProps } from './ChoiceField';
export { ChoicesField, type ChoicesFieldProps } from './ChoicesField';
export {
  errorOf,
  errorsWithin,
  schemaErrors,
  serverErrors,
  type FieldErrors,
  type SchemaIssues,
} from './fieldErrors';
export { FormField, type FormFieldProps } from './FormField';
