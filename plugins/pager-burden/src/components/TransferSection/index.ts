export { TransferSection } from './TransferSection';
