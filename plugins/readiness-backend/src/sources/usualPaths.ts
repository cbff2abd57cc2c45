/** Where runbooks usually are, the likeliest first. */
export const runbookPaths: readonly string[] = [
  'RUNBOOK.md',
  'runbook.md',
  'docs/runbook.md',
  'docs/RUNBOOK.md',
  'docs/operations.md',
  'docs/runbooks/index.md',
  'docs/runbooks/README.md',
  'OPERATIONS.md',
];

/** The folders in which Kubernetes manifests usually are. */
export const manifestFolders: readonly string[] = [
  'k8s',
  'kubernetes',
  'manifests',
  'deploy',
];

/** Files of manifests where no folder can be listed: one an environment. */
export const manifestFiles: readonly string[] = [
  'production.yaml',
  'prod.yaml',
  'staging.yaml',
];

/** Whether a file of a source is one that a check looks at. */
export function isLookedAt(path: string): boolean {
  return runbookPaths.includes(path) || isManifest(path);
}

/** Whether a file lies where manifests usually are. */
export function isManifest(path: string): boolean {
  const [folder, ...rest] = path.split('/');
  return rest.length > 0 && manifestFolders.includes(folder) && isYaml(path);
}

/** Whether a name is one of a file of YAML. */
export function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}
