export { ErasedSection } from './ErasedSection';
