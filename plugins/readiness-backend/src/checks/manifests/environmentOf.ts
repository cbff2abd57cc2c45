import { asList, asRecord, at, Fields, text } from './fields';
import { describeProbe } from './probes';
import {
  containerName,
  containersOf,
  lastingWorkloads,
  Resource,
} from './Resource';

/** A container, as far as the comparison of environments looks at it. */
export interface WorkloadShape {
  /** Without its version: staging is where a newer one is tried. */
  image: string;
  liveness: string;
  readiness: string;
  /** The keys alone; values differ, and are nobody's business. */
  environment: ReadonlySet<string>;
}

/** The containers of an environment by workload and name. */
export type Environment = ReadonlyMap<string, WorkloadShape>;

/** Describes the containers of an environment. */
export function environmentOf(resources: readonly Resource[]): Environment {
  const shapes = new Map<string, WorkloadShape>();
  for (const workload of lastingWorkloads(resources)) {
    for (const container of containersOf(workload)) {
      const name = `${workload.kind} ${withoutEnvironment(
        workload.name,
      )}, ${containerName(container)}`;
      shapes.set(name, {
        image: imageRepository(text(container.image) ?? 'none'),
        liveness: describeProbe(container.livenessProbe),
        readiness: describeProbe(container.readinessProbe),
        environment: environmentKeys(container, resources),
      });
    }
  }
  return shapes;
}

/** A name without the part that says in which environment it is. */
export function withoutEnvironment(name: string): string {
  const environment = '(?:production|prod|staging|stage|stg)';
  return name
    .replace(new RegExp(`[-.]${environment}(?=$|[-.])`), '')
    .replace(new RegExp(`^${environment}[-.]`), '');
}

/** An image without tag and digest. */
export function imageRepository(image: string): string {
  const [withoutDigest] = image.split('@', 1);
  const name = withoutDigest.lastIndexOf('/');
  const tag = withoutDigest.indexOf(':', name + 1);
  return tag < 0 ? withoutDigest : withoutDigest.slice(0, tag);
}

function environmentKeys(
  container: Fields,
  resources: readonly Resource[],
): Set<string> {
  const keys = asList(container.env).map(one => text(at(one, 'name')));
  const sources = asList(container.envFrom).flatMap(source =>
    keysFrom(source, resources),
  );
  return new Set([...keys, ...sources].filter(key => key !== undefined));
}

/** The keys of a map that is among the manifests; else the map itself stands for them. */
function keysFrom(source: unknown, resources: readonly Resource[]): string[] {
  const prefix = text(at(source, 'prefix')) ?? '';
  const kinds = [
    ['ConfigMap', 'configMapRef'],
    ['Secret', 'secretRef'],
  ];
  return kinds.flatMap(([kind, field]) => {
    const name = text(at(source, field, 'name'));
    if (name === undefined) return [];
    const map = resources.find(one => one.kind === kind && one.name === name);
    if (!map) return [`${prefix}* of ${kind} ${withoutEnvironment(name)}`];
    const { data, stringData } = map.content;
    const keys = [asRecord(data), asRecord(stringData)].flatMap(Object.keys);
    return keys.map(key => `${prefix}${key}`);
  });
}
