export { DeleteQuestion } from './DeleteQuestion';
export { ReadOnlyNotice } from './ReadOnlyNotice';
export { useStoredEditor } from './useStoredEditor';
