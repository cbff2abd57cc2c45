export { sampleRecords } from './sampleRecords';
