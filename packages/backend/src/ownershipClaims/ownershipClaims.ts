import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { authOwnershipResolutionExtensionPoint } from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { ParentsOf, withAncestors } from './withAncestors';

/**
 * Puts the groups of a person, and all groups above them, into the claims of whoever signs in,
 * whichever way. What belongs to a team then belongs to its sub-teams' members too.
 */
export const ownershipClaims = createBackendModule({
  pluginId: 'auth',
  moduleId: 'ownership-claims',
  register(env) {
    env.registerInit({
      deps: {
        ownershipResolution: authOwnershipResolutionExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
      },
      async init({ ownershipResolution, auth, catalog }) {
        const parentsOf: ParentsOf = async entityRefs => {
          const { items } = await catalog.getEntitiesByRefs(
            {
              entityRefs,
              fields: ['kind', 'metadata', 'relations'],
            },
            { credentials: await auth.getOwnServiceCredentials() },
          );
          return new Map(
            items.flatMap(group =>
              group
                ? [
                    [
                      stringifyEntityRef(group),
                      groupsOf(group, RELATION_CHILD_OF),
                    ],
                  ]
                : [],
            ),
          );
        };

        ownershipResolution.setAuthOwnershipResolver({
          async resolveOwnershipEntityRefs(entity) {
            const groups = await withAncestors(
              groupsOf(entity, RELATION_MEMBER_OF),
              parentsOf,
            );
            return {
              ownershipEntityRefs: [stringifyEntityRef(entity), ...groups],
            };
          },
        });
      },
    });
  },
});

function groupsOf(entity: Entity, relation: string): string[] {
  return (entity.relations ?? [])
    .filter(
      ({ type, targetRef }) =>
        type === relation && parseEntityRef(targetRef).kind === 'group',
    )
    .map(({ targetRef }) => targetRef);
}
