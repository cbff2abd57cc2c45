export { DeletedNote } from './DeletedNote';
