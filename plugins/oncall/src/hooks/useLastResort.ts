import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { EntityOnCall } from '@operability/plugin-oncall-common';
import { useQuery } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { firstLevel } from '../model/pagedFirst';
import { queryKeys } from './queryKeys';

/**
 * Whom an alert of an entity goes to whose ladder leads to nobody; null for
 * nobody at all. Where somebody is on call it is not asked.
 *
 * @internal
 */
export function useLastResort({ entityRef, policy, levels }: EntityOnCall) {
  const api = useApi(oncallApiRef);
  return useQuery({
    queryKey: [...queryKeys.entity(entityRef), 'lastResort'],
    enabled: policy !== undefined && !firstLevel(levels),
    queryFn: async ({ signal }) => {
      const { items } = await api.simulateEntity(
        { params: parseEntityRef(entityRef), query: {} },
        { signal },
      );
      return (
        items.find(({ step, recipients }) => step === 0 && recipients.length) ??
        null
      );
    },
  });
}
