import { useApi } from '@backstage/core-plugin-api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { Span } from '../model/timelineRange';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';
import { rangeQueryOf } from './rangeQueryOf';

/** Who holds a schedule within a range; two weeks from now on, where none is given. @internal */
export function useShifts(id: string, range?: Span) {
  const api = useApi(oncallApiRef);
  const query = range ? rangeQueryOf(range) : {};
  return useQuery({
    queryKey: queryKeys.shifts(id, query),
    // The rows stay while another stretch is on its way.
    placeholderData: keepPreviousData,
    refetchInterval: POLLING_INTERVAL,
    queryFn: ({ signal }) =>
      api.getShifts({ params: { id }, query }, { signal }),
  });
}
