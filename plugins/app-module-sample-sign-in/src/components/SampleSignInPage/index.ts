export { SampleSignInPage } from './SampleSignInPage';
