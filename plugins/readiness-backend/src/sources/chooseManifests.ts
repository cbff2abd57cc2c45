import { ManifestFile } from '../checks/manifests/readManifests';

/** The manifests of the two environments that are compared. */
export interface ChosenManifests {
  production: ManifestFile[];
  staging: ManifestFile[];
}

const separators = /[/._-]/;
const environments = {
  production: ['production', 'prod', 'prd', 'live'],
  staging: ['staging', 'stage', 'stg'],
  other: [
    ...['dev', 'development', 'test', 'testing', 'qa', 'uat', 'preview'],
    ...['sandbox', 'local', 'ci', 'demo', 'review'],
  ],
};

/**
 * Chooses by their paths which manifests are of which environment; the rest is
 * shared by both. Without any of its own there is no staging: what is shared
 * would only be compared with itself.
 *
 * @returns or why they cannot be read as they stand
 */
export function chooseManifests(
  files: readonly ManifestFile[],
): ChosenManifests | { refused: string } {
  const tool = files.map(({ path }) => toolOf(path)).find(Boolean);
  if (tool) {
    return {
      refused: `They are made with ${tool}, and only what comes out of it can be read. Name the address of that in 'operability.dev/manifests'.`,
    };
  }
  const of = (environment: string | undefined) =>
    files.filter(({ path }) => environmentOfPath(path) === environment);
  const [shared, production, staging] = [
    of(undefined),
    of('production'),
    of('staging'),
  ];
  return {
    production: [...shared, ...production],
    // Without any of its own for production, what is shared is production.
    staging:
      staging.length && production.length ? [...shared, ...staging] : staging,
  };
}

/** What makes manifests of files that are none yet. */
function toolOf(path: string): string | undefined {
  if (/(^|\/)kustomization\.ya?ml$/i.test(path)) return 'Kustomize';
  if (/(^|\/)Chart\.ya?ml$/i.test(path)) return 'Helm';
  return undefined;
}

/** The innermost word of a path that is one of an environment; undefined where none is. */
function environmentOfPath(path: string): string | undefined {
  const words = path.toLocaleLowerCase('en-US').split(separators);
  for (const word of words.reverse()) {
    for (const [environment, names] of Object.entries(environments)) {
      if (names.includes(word)) return environment;
    }
  }
  return undefined;
}
