import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { Card } from '@operability/plugin-lifecycle-common';
import { useCallback } from 'react';

/** Where the Lifecycle tab is on the page of an entity. */
const TAB = 'lifecycle';

/** The way from a card to the Lifecycle tab of its entity. @internal */
export function useCardLinks() {
  const entityRoute = useRouteRef(entityRouteRef);
  return useCallback(
    ({ entityRef, missing }: Card) => {
      if (!entityRef || missing) return undefined;
      const { kind, namespace, name } = parseEntityRef(entityRef);
      const page = entityRoute({
        kind: kind.toLocaleLowerCase('en-US'),
        namespace,
        name,
      });
      return `${page}/${TAB}`;
    },
    [entityRoute],
  );
}
