import { Finding } from '../Finding';
import { backingServices } from './backingServices';
import { Environment, environmentOf, WorkloadShape } from './environmentOf';
import { Resource } from './Resource';

/** Something in which staging is not as production is. */
export interface EnvironmentDifference {
  /** The workload and container, or the backing service. */
  where: string;
  what: string;
  production: string;
  staging: string;
}

const none = 'none';

/**
 * Whether staging is as production is: the same images, probes, keys of the
 * environment and backing services. How many instances there are, how large,
 * and which version of its own code runs may differ.
 */
export function compareEnvironments(
  production: readonly Resource[],
  staging: readonly Resource[],
): Finding & { differences: EnvironmentDifference[] } {
  const [here, there] = [environmentOf(production), environmentOf(staging)];
  const missing = [
    ...(here.size ? [] : ['production']),
    ...(there.size ? [] : ['staging']),
  ];
  if (missing.length) {
    const message = `There is no workload of ${missing.join(
      ' nor of ',
    )} to compare. Whoever knows that both are alike can attest it.`;
    return { status: 'unknown', message, evidence: [], differences: [] };
  }
  const differences = [
    ...workloadDifferences(here, there),
    ...serviceDifferences(production, staging),
  ];
  return {
    status: differences.length ? 'fail' : 'pass',
    message: differences.length
      ? `Staging differs from production in ${differences.length} ${
          differences.length > 1 ? 'ways' : 'way'
        }: ${differences.slice(0, 3).map(describe).join('; ')}${
          differences.length > 3 ? '; …' : ''
        }.`
      : '',
    evidence: differences.length
      ? differences.map(one => ({ title: describe(one) }))
      : [{ title: `${here.size} containers compared` }],
    differences,
  };
}

function describe(one: EnvironmentDifference): string {
  return `${one.where}: ${one.what} is ${one.production} in production and ${one.staging} in staging`;
}

function workloadDifferences(
  here: Environment,
  there: Environment,
): EnvironmentDifference[] {
  const names = new Set([...here.keys(), ...there.keys()]);
  return [...names].sort().flatMap(where => {
    const [a, b] = [here.get(where), there.get(where)];
    if (!a || !b) {
      return [
        {
          where,
          what: 'the container',
          production: a ? 'there' : 'missing',
          staging: b ? 'there' : 'missing',
        },
      ];
    }
    return [...shapeDifferences(where, a, b), ...keyDifferences(where, a, b)];
  });
}

function shapeDifferences(
  where: string,
  a: WorkloadShape,
  b: WorkloadShape,
): EnvironmentDifference[] {
  const parts = [
    ['the image', a.image, b.image],
    ['the liveness probe', a.liveness, b.liveness],
    ['the readiness probe', a.readiness, b.readiness],
  ];
  return parts
    .filter(([, production, staging]) => production !== staging)
    .map(([what, production, staging]) => ({
      where,
      what,
      production,
      staging,
    }));
}

function keyDifferences(
  where: string,
  a: WorkloadShape,
  b: WorkloadShape,
): EnvironmentDifference[] {
  const keys = new Set([...a.environment, ...b.environment]);
  return [...keys]
    .filter(key => a.environment.has(key) !== b.environment.has(key))
    .sort()
    .map(key => ({
      where,
      what: `the environment key ${key}`,
      production: a.environment.has(key) ? 'set' : 'missing',
      staging: b.environment.has(key) ? 'set' : 'missing',
    }));
}

function serviceDifferences(
  production: readonly Resource[],
  staging: readonly Resource[],
): EnvironmentDifference[] {
  const [here, there] = [backingServices(production), backingServices(staging)];
  const names = new Set([...here.keys(), ...there.keys()]);
  return [...names].sort().flatMap(where => {
    const [a, b] = [here.get(where) ?? none, there.get(where) ?? none];
    return a === b
      ? []
      : [{ where, what: 'the backing service', production: a, staging: b }];
  });
}
