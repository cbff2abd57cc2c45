export { sampleSignInModule as default } from './module';
