export { initials } from './initials';
export { PersonLine, type PersonLineProps } from './PersonLine';
