import { Entity } from '@backstage/catalog-model';

/** How many of a hundred components are in each stage. */
const shares: Record<string, number> = {
  prototype: 5,
  development: 15,
  production: 65,
  deprecated: 8,
  deactivated: 4,
  sunset: 3,
};
const stages = Object.entries(shares).flatMap(([stage, share]) =>
  Array.from({ length: share }, () => stage),
);

const words = [
  ...['ledger', 'billing', 'ingest', 'router', 'beacon', 'mailer', 'quota'],
  ...['search', 'avatar', 'export', 'invoice', 'gateway', 'session', 'token'],
  ...['report', 'archive', 'pricing', 'catalogue', 'webhook', 'metrics'],
];

const systems = 200;
const teams = 80;

/** A component of the made-up company: always the same for the same number. */
export interface MadeUpComponent {
  name: string;
  stage: string;
  system: string;
  team: string;
}

/** Components spread over all stages, 200 systems and 80 teams. */
export function madeUpComponents(count: number): MadeUpComponent[] {
  return Array.from({ length: count }, (_, index) => {
    const system = index % systems;
    return {
      name: `${words[(index * 7) % words.length]}-${index}`,
      // A prime, so that every system and every team has all stages.
      stage: stages[(index * 7919 + system) % stages.length],
      system: `system-${system}`,
      team: `team-${system % teams}`,
    };
  });
}

/** The component as its owners would describe it to the catalog. */
export function toEntity(component: MadeUpComponent): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: component.name,
      namespace: 'default',
      annotations: { 'operability.dev/initial-stage': component.stage },
      labels: { 'operability.dev/tier': '2' },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: component.team,
      system: component.system,
    },
  };
}

/** The systems of all components. */
export function systemEntities(): Entity[] {
  return Array.from({ length: systems }, (_, index) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: {
      name: `system-${index}`,
      namespace: 'default',
      title: `System ${index}`,
    },
    spec: { owner: `team-${index % teams}` },
  }));
}
