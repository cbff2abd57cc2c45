export { SwapList } from './SwapList';
