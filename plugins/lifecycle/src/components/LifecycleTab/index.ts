export { EntityLifecycleContent } from './EntityLifecycleContent';
