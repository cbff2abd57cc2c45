import { RootConfigService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

const usersKey = 'auth.providers.sample';

/**
 * The people one may enter as, as full entity references; undefined where the sample sign-in is
 * not configured at all.
 *
 * Signing in without a password must not be possible outside development, so a configuration that
 * asks for it anywhere else stops the backend instead of being passed over.
 *
 * @throws if it is configured and either `NODE_ENV` or `auth.environment` is not `development`
 */
export function readSampleUsers(
  config: RootConfigService,
  nodeEnv: string | undefined,
): ReadonlySet<string> | undefined {
  if (!config.has(usersKey)) {
    return undefined;
  }
  if (nodeEnv !== 'development') {
    throw new Error(
      `The sample sign-in lets anybody in without a password and is for development only: NODE_ENV is ${
        nodeEnv ? `'${nodeEnv}'` : 'not set'
      } where it must be 'development'. Remove ${usersKey} from the configuration.`,
    );
  }
  const environment = config.getOptionalString('auth.environment');
  if (environment !== 'development') {
    throw new Error(
      `The sample sign-in lets anybody in without a password and is for development only: auth.environment is ${
        environment ? `'${environment}'` : 'not set'
      } where it must be 'development'. Remove ${usersKey} from the configuration.`,
    );
  }
  return new Set(
    config
      .getConfigArray(`${usersKey}.development.users`)
      .map(user => toUserRef(user.getString('entityRef'))),
  );
}

/** The full reference of a user; a name alone is a user in the default namespace. */
export function toUserRef(entityRef: string): string {
  return stringifyEntityRef(parseEntityRef(entityRef, { defaultKind: 'user' }));
}
