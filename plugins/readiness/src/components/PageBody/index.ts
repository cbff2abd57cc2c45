export { PageBody } from './PageBody';
export { PageSection } from './PageSection';
