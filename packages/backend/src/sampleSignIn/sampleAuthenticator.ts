import { parseEntityRef } from '@backstage/catalog-model';
import { AuthenticationError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import { toUserRef } from './sampleUsers';

/** Names the user to enter as. The sign-in page of the sample sends the same one. */
const sampleUserHeader = 'x-operability-sample-user';

interface SampleUser {
  entityRef: string;
}

/**
 * Believes a header, as an authenticating proxy would be believed, as long as it names one of the
 * given users.
 */
export function sampleAuthenticator(users: ReadonlySet<string>) {
  return createProxyAuthenticator<void, SampleUser, undefined>({
    defaultProfileTransform: async ({ entityRef }) => ({
      profile: { displayName: parseEntityRef(entityRef).name },
    }),
    initialize() {},
    async authenticate({ req }) {
      const named = req.header(sampleUserHeader);
      if (!named) {
        throw new AuthenticationError('No sample user was chosen');
      }
      const entityRef = readUserRef(named);
      if (!entityRef || !users.has(entityRef)) {
        throw new AuthenticationError(
          'This is not one of the configured sample users',
        );
      }
      return { result: { entityRef } };
    },
  });
}

function readUserRef(named: string): string | undefined {
  try {
    return toUserRef(named);
  } catch {
    return undefined;
  }
}
