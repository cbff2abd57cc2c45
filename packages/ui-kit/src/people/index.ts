export { PersonLine, type PersonLineProps } from './PersonLine';
