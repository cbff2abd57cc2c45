export { BurdenProvider } from './BurdenProvider';
