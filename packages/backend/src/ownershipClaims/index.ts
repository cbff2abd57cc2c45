export { ownershipClaims } from './ownershipClaims';
