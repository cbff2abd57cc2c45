export { BoardColumn } from './BoardColumn';
export { type DescribeColumn } from './BoardColumnRows';
