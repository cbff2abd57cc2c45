import { SignInPage } from '@backstage/core-components';
import { createExtensionInput } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import { oidcAuthApiRef } from './oidcAuthApi';

/**
 * Signs in through the organisation's identity provider, unless a package in the bundle brings
 * another sign-in page as a replacement, as the sample sign-in does in development.
 */
export const signInPage = SignInPageBlueprint.makeWithOverrides({
  inputs: {
    replacement: createExtensionInput(
      [SignInPageBlueprint.dataRefs.component],
      { singleton: true, optional: true, internal: true },
    ),
  },
  factory: (originalFactory, { inputs }) => {
    const replacement = inputs.replacement?.get(
      SignInPageBlueprint.dataRefs.component,
    );
    return originalFactory({
      loader: async () =>
        replacement ??
        (props => (
          <SignInPage
            {...props}
            provider={{
              id: 'oidc',
              title: 'Your organisation',
              message: 'Sign in with the account of your organisation',
              apiRef: oidcAuthApiRef,
            }}
          />
        )),
    });
  },
});
