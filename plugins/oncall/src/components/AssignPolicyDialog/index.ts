export { AssignPolicyDialog } from './AssignPolicyDialog';
