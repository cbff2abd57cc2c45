export { OwnedFilterBar } from './OwnedFilterBar';
