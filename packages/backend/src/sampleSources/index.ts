export { sampleSources } from './sampleSources';
export { sampleSourcesCatalog } from './sampleSourcesCatalog';
