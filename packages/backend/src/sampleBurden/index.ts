export { sampleBurden } from './sampleBurden';
