import { at, text } from './fields';
import { imageRepository, withoutEnvironment } from './environmentOf';
import { containersOf, Resource } from './Resource';

/** Groups of what Kubernetes, delivery and observation are made of. */
const platformGroups = [
  /^v1$/,
  /^(apps|batch|autoscaling|policy)\//,
  /(^|\.)k8s\.io\//,
  /^(keda\.sh|argoproj\.io|cert-manager\.io|external-secrets\.io|monitoring\.coreos\.com|kustomize\.|helm\.|traefik\.|networking\.istio\.io|security\.istio\.io)/,
];

/**
 * The backing services of an environment by name, each with its version: what
 * keeps state in a StatefulSet, what an operator provides, and what a Service
 * points to outside.
 */
export function backingServices(
  resources: readonly Resource[],
): ReadonlyMap<string, string> {
  const services = new Map<string, string>();
  for (const resource of resources) {
    const version = versionOf(resource);
    if (version === undefined) continue;
    services.set(
      `${resource.kind} ${withoutEnvironment(resource.name)}`,
      version,
    );
  }
  return services;
}

function versionOf(resource: Resource): string | undefined {
  const { kind, apiVersion, content } = resource;
  if (kind === 'StatefulSet') {
    const images = containersOf(resource).map(container =>
      majorVersion(text(container.image) ?? ''),
    );
    return images.join(', ');
  }
  if (kind === 'Service') {
    const isOutside = at(content, 'spec', 'type') === 'ExternalName';
    return isOutside ? 'an external name' : undefined;
  }
  if (platformGroups.some(group => group.test(apiVersion))) return undefined;
  const version = at(content, 'spec', 'version');
  const image = text(at(content, 'spec', 'imageName'));
  if (image !== undefined) return majorVersion(image);
  return version === undefined
    ? apiVersion
    : `${apiVersion} ${String(version)}`;
}

/** An image with the first number of its tag: patches may differ. */
function majorVersion(image: string): string {
  const repository = imageRepository(image);
  const [, major] = /^:v?(\d+)/.exec(image.slice(repository.length)) ?? [];
  return major === undefined ? repository : `${repository}:${major}`;
}
