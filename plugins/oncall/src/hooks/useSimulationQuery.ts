import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  parseSimulation,
  simulatedEntity,
  withSimulation,
} from '../model/simulationAddress';
import { SimulationQuery } from './useSimulation';

/** What is simulated, kept in the address of the page. @internal */
export function useSimulationQuery() {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const query = useMemo(
    () => parseSimulation(new URLSearchParams(address)),
    [address],
  );
  const setQuery = (next: SimulationQuery | undefined) =>
    setSearch(current => withSimulation(current, next), { replace: true });
  return { query, entityRef: simulatedEntity(search), setQuery };
}
