import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';

/** Replaces the portal's own sign-in page, which offers this input for it. */
const sampleSignInPage = SignInPageBlueprint.make({
  name: 'sample',
  attachTo: { id: 'sign-in-page:app', input: 'replacement' },
  params: {
    loader: async () =>
      (await import('./components/SampleSignInPage')).SampleSignInPage,
  },
});

/** Lets a developer enter the portal as one of the sample users. */
export const sampleSignInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [sampleSignInPage],
});
