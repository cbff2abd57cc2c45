import { entityRef, instant } from '@operability/contract-kit';
import { Urgency } from '@operability/plugin-oncall-common';

interface Simulated {
  at: string;
  urgency: Urgency;
  entityRef?: string;
}

/** What the address asks to simulate; nothing where it names no instant. @internal */
export function parseSimulation(
  search: URLSearchParams,
): Simulated | undefined {
  const at = instant.safeParse(search.get('at')).data;
  if (!at) return undefined;
  const ref = simulatedEntity(search);
  return {
    at,
    urgency: search.get('urgency') === 'low' ? 'low' : 'high',
    ...(ref && { entityRef: ref }),
  };
}

/** The entity that the address names, also before there is an instant. @internal */
export function simulatedEntity(search: URLSearchParams): string | undefined {
  return entityRef.safeParse(search.get('entity')).data;
}

/** Writes what is simulated into the address, and leaves alone what else is in it. @internal */
export function withSimulation(
  search: URLSearchParams,
  simulated: Simulated | undefined,
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of [
    ['at', simulated?.at],
    ['urgency', simulated?.urgency],
    ['entity', simulated?.entityRef],
  ] as const) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** The address of a policy's page with something simulated. @internal */
export function simulationAddress(
  policyPath: string,
  simulated: Simulated,
): string {
  return `${policyPath}?${withSimulation(new URLSearchParams(), simulated)}`;
}
