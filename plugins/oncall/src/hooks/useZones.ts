import { useMemo } from 'react';
import { useSchedules } from './useSchedules';

/** The zones of schedules by their id, as far as the reader may see them. @internal */
export function useZones(): ReadonlyMap<string, string> {
  const { data } = useSchedules();
  return useMemo(
    () => new Map(data?.items.map(({ id, timeZone }) => [id, timeZone])),
    [data],
  );
}
