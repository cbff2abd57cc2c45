import { ProxiedSignInPage } from '@backstage/core-components';
import { configApiRef, IdentityApi, useApi } from '@backstage/core-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { useState } from 'react';
import { chosenUser } from '../../chosenUser';
import { readSampleUsers } from '../../sampleUsers';
import { SampleUserList } from './SampleUserList';
import { explainProblem } from './explainProblem';

/** The same header that the backend's sample sign-in believes. */
const sampleUserHeader = 'x-operability-sample-user';

/** Lists the sample users, and signs in as the one that is clicked. */
export function SampleSignInPage({ onSignInSuccess }: SignInPageProps) {
  const config = useApi(configApiRef);
  const [choice, setChoice] = useState(() => ({
    entityRef: chosenUser.get(),
    attempt: 0,
  }));

  const list = (problem?: string) => (
    <SampleUserList
      portal={config.getOptionalString('app.title') ?? 'Backstage'}
      users={readSampleUsers(config)}
      problem={problem}
      onChoose={entityRef => {
        chosenUser.set(entityRef);
        setChoice(({ attempt }) => ({ entityRef, attempt: attempt + 1 }));
      }}
    />
  );

  if (!choice.entityRef) {
    return list();
  }
  return (
    <ProxiedSignInPage
      // Signs in once when it is mounted, so that another attempt takes another one.
      key={choice.attempt}
      provider="sample"
      headers={{ [sampleUserHeader]: choice.entityRef }}
      onSignInSuccess={identity => onSignInSuccess(forgetting(identity))}
      ErrorComponent={({ error }) => list(explainProblem(error))}
    />
  );
}

/** Signing out also forgets whom this tab entered as. */
function forgetting(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    async signOut() {
      chosenUser.clear();
      await identity.signOut();
    },
  };
}
