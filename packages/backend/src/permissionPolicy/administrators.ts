import { RootConfigService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * The groups and people of `operability.administrators`, as full entity references. A name alone
 * is a group in the default namespace.
 *
 * @throws if an entry is not an entity reference
 */
export function readAdministrators(config: RootConfigService): string[] {
  return (
    config.getOptionalStringArray('operability.administrators') ?? []
  ).map(ref =>
    stringifyEntityRef(parseEntityRef(ref, { defaultKind: 'group' })),
  );
}
