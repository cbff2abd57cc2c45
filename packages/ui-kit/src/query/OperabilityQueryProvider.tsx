import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { PropsWithChildren, useEffect, useState } from 'react';
import { queryClientOf } from './queryClientOf';

/** Nobody is signed in, or nobody can say who. */
const NOBODY = 'nobody';

/**
 * Gives its children the one query client of all our plugins.
 *
 * @remarks
 * Cards, tabs and pages are separate React roots of one app; with one client
 * they share what they have fetched. Nothing is rendered until it is known who
 * is signed in, so that nobody sees what somebody else had fetched.
 *
 * @public
 */
export function OperabilityQueryProvider({ children }: PropsWithChildren<{}>) {
  const identityApi = useApi(identityApiRef);
  const [client, setClient] = useState<QueryClient>();

  useEffect(() => {
    let mounted = true;
    identityApi
      .getBackstageIdentity()
      .then(
        identity => identity.userEntityRef,
        () => NOBODY,
      )
      .then(reader => {
        if (mounted) setClient(queryClientOf(reader));
      });
    return () => {
      mounted = false;
    };
  }, [identityApi]);

  return client ? (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  ) : null;
}
