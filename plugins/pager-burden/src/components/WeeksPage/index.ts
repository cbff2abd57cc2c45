export { WeeksPage } from './WeeksPage';
