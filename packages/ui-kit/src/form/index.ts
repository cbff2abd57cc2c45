export { ChoicesField, type ChoicesFieldProps } from './ChoicesField';
