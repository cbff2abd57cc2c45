import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

const MOST_OPTIONS = 20;

/** An entity that can be picked. @internal */
export interface EntityOption {
  entityRef: string;
  title: string;
}

/** The first few entities of some kinds that fit a text. @internal */
export function useCatalogSearch(
  kinds: readonly string[],
  text: string,
  enabled: boolean,
) {
  const catalogApi = useApi(catalogApiRef);
  return useQuery({
    // By itself: what changes in a context changes nothing about who can be picked.
    queryKey: ['operabilityCatalogSearch', kinds, text],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<EntityOption[]> => {
      const { items } = await catalogApi.queryEntities({
        filter: { kind: [...kinds] },
        ...(text && {
          fullTextFilter: {
            term: text,
            fields: [
              'metadata.name',
              'metadata.title',
              'spec.profile.displayName',
            ],
          },
        }),
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'spec.profile.displayName',
        ],
        orderFields: { field: 'metadata.name', order: 'asc' },
        limit: MOST_OPTIONS,
      });
      return items.map(entity => ({
        entityRef: stringifyEntityRef(entity),
        title: titleOf(entity),
      }));
    },
  });
}

function titleOf({ metadata, spec }: Entity): string {
  const profile = spec?.profile;
  const displayName =
    typeof profile === 'object' && profile !== null && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return typeof displayName === 'string'
    ? displayName
    : metadata.title ?? metadata.name;
}
