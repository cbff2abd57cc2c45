export { NewPolicyPage } from './NewPolicyPage';
export { PolicyEditorPage } from './PolicyEditorPage';
