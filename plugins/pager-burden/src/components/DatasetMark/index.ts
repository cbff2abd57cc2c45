export { DatasetFilter } from './DatasetFilter';
export { DatasetMark } from './DatasetMark';
