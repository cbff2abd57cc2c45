export { ConflictNotice, type Difference } from './ConflictNotice';
