export { mayMake } from './mayMake';
export { initials } from './initials';
export { PersonLine, type PersonLineProps } from './PersonLine';
export { useReader, type Reader } from './useReader';
