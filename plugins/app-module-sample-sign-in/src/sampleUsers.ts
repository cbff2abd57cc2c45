import { parseEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';

/** Somebody of the sample organisation whom one can enter as. */
export interface SampleUser {
  entityRef: string;
  name: string;
  team: string;
}

/** The people one can enter as, in the order of the configuration. */
export function readSampleUsers(config: Config): SampleUser[] {
  const users =
    config.getOptionalConfigArray('auth.providers.sample.development.users') ??
    [];
  return users.map(user => {
    const entityRef = user.getString('entityRef');
    return {
      entityRef,
      name:
        user.getOptionalString('title') ??
        parseEntityRef(entityRef, { defaultKind: 'user' }).name,
      team: user.getString('team'),
    };
  });
}
