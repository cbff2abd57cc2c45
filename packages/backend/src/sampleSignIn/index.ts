export { sampleSignIn } from './sampleSignIn';
