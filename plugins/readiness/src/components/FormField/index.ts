export { ChoiceField } from './ChoiceField';
export { FormField } from './FormField';
