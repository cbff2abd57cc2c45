export { EngineBanner } from './EngineBanner';
