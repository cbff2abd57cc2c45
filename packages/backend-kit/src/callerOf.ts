import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { CallerCredentials } from './createContractRouter';

/**
 * Who calls one of Backstage's actions: users and other programs do.
 *
 * @throws NotAllowedError for anybody else
 * @public
 */
export function callerOf(credentials: BackstageCredentials): CallerCredentials {
  const { type } = credentials.principal as { type?: unknown };
  if (type === 'user' || type === 'service') {
    return credentials as CallerCredentials;
  }
  throw new NotAllowedError('Only users and programs may call this action');
}
