import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  AlertFilters,
  parseAlertFilters,
  withAlertFilters,
} from '../model/alertFilters';

/** The filters of the list of alerts, kept in the address of the page. @internal */
export function useAlertFilters() {
  const [search, setSearch] = useSearchParams();
  const setFilters = useCallback(
    (change: Partial<AlertFilters>) =>
      setSearch(
        current =>
          withAlertFilters(current, {
            ...parseAlertFilters(current),
            ...change,
          }),
        { replace: true },
      ),
    [setSearch],
  );
  return { filters: parseAlertFilters(search), setFilters };
}
