import { useApi } from '@backstage/core-plugin-api';
import { Shifts } from '@operability/plugin-oncall-common';
import { useQuery, UseQueryResult } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { Span } from '../model/timelineRange';
import { isOfSchedule, queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';
import { rangeQueryOf } from './rangeQueryOf';

/**
 * Who holds a schedule within a range; two weeks from now on, where none is given.
 * While another range is on its way, the answer is that of the one before, and
 * `isPlaceholderData` says so.
 *
 * @internal
 */
export function useShifts(id: string, range?: Span): UseQueryResult<Shifts> {
  const api = useApi(oncallApiRef);
  const query = range ? rangeQueryOf(range) : {};
  return useQuery<Shifts>({
    queryKey: queryKeys.shifts(id, query),
    placeholderData: (before, asked) =>
      asked && isOfSchedule(asked.queryKey, id) ? before : undefined,
    refetchInterval: POLLING_INTERVAL,
    queryFn: ({ signal }) =>
      api.getShifts({ params: { id }, query }, { signal }),
  });
}
