import { Entity } from '@backstage/catalog-model';
import {
  manifestsAnnotation,
  stagingManifestsAnnotation,
} from '@operability/plugin-readiness-common';
import { ManifestFile } from '../checks/manifests/readManifests';
import { Resource } from '../checks/manifests/Resource';
import { OutsideTexts } from '../outsideText/OutsideTexts';
import { ChosenManifests, chooseManifests } from './chooseManifests';
import { EntitySource } from './EntitySource';
import { reasonOf } from './Reading';
import {
  isManifest,
  isYaml,
  manifestFiles,
  manifestFolders,
} from './usualPaths';

/** The Kubernetes resources of an entity, by environment. */
export type FoundManifests =
  | {
      status: 'found';
      production: Resource[];
      staging: Resource[];
      /** Where a person looks at them. */
      url?: string;
    }
  | { status: 'missing' }
  | { status: 'unread'; url?: string; reason: string };

type Files =
  | ({ status: 'found'; url?: string } & ChosenManifests)
  | Exclude<FoundManifests, { status: 'found' }>;

/** Finds the manifests of an entity: where its annotations say, else at the usual paths of its source. */
export async function findManifests(
  entity: Entity,
  source: EntitySource,
  texts: OutsideTexts,
): Promise<FoundManifests> {
  const files = await filesOf(entity, source);
  if (files.status !== 'found') return files;
  const { url } = files;
  const [production, staging] = await Promise.all([
    texts.manifests(files.production),
    texts.manifests(files.staging),
  ]);
  if ('refused' in production) {
    return { status: 'unread', url, reason: production.refused };
  }
  if ('refused' in staging) {
    return { status: 'unread', url, reason: staging.refused };
  }
  return {
    status: 'found',
    production: production.resources,
    staging: staging.resources,
    url,
  };
}

async function filesOf(entity: Entity, source: EntitySource): Promise<Files> {
  const { annotations = {} } = entity.metadata;
  const production = annotations[manifestsAnnotation]?.trim();
  const staging = annotations[stagingManifestsAnnotation]?.trim();
  if (production || staging) return annotated(source, production, staging);
  const { url } = source.location;
  if (url === undefined) return { status: 'missing' };
  const usual = await source.usualFiles();
  if (usual.outcome === 'unsupported') return oneByOne(source);
  if (usual.outcome !== 'read') return unread(reasonOf(usual), url);
  const found = usual.value.filter(({ path }) => isManifest(path));
  // The likeliest folder alone: a second one would hold the same once more.
  const folder = manifestFolders.find(name =>
    found.some(({ path }) => path.startsWith(`${name}/`)),
  );
  if (folder === undefined) return { status: 'missing' };
  const files = found.filter(({ path }) => path.startsWith(`${folder}/`));
  return chosen(files, source.addressOf(`${folder}/`));
}

function chosen(files: readonly ManifestFile[], url?: string): Files {
  const choice = chooseManifests(files);
  return 'refused' in choice
    ? unread(choice.refused, url)
    : { status: 'found', url, ...choice };
}

function unread(reason: string, url?: string): Files {
  return { status: 'unread', url, reason };
}

async function annotated(
  source: EntitySource,
  production: string | undefined,
  staging: string | undefined,
): Promise<Files> {
  const [here, there] = await Promise.all(
    [production, staging].map(async path =>
      path ? filesAt(source, path) : { files: [], url: undefined },
    ),
  );
  if ('reason' in here) return unread(here.reason, here.url);
  if ('reason' in there) return unread(there.reason, there.url);
  const url = here.url ?? there.url;
  return {
    status: 'found',
    production: [...here.files],
    staging: [...there.files],
    url,
  };
}

/** The files at an address that somebody named: one file, or a folder of them. */
async function filesAt(
  source: EntitySource,
  path: string,
): Promise<
  | { files: readonly ManifestFile[]; url?: string }
  | { reason: string; url?: string }
> {
  const url = source.addressOf(path);
  if (url === undefined) {
    return { reason: `'${path.slice(0, 200)}' is no address.` };
  }
  if (isYaml(new URL(url).pathname)) {
    const reading = await source.text(url);
    return reading.outcome === 'read'
      ? { files: [{ path, text: reading.value }], url }
      : { reason: reasonOf(reading), url };
  }
  const reading = await source.folder(url, 'yaml');
  if (reading.outcome !== 'read') return { reason: reasonOf(reading), url };
  const choice = chooseManifests(reading.value);
  return 'refused' in choice
    ? { reason: choice.refused, url }
    : { files: reading.value, url };
}

/** Where no folder can be listed, each path is a question of its own. */
async function oneByOne(source: EntitySource): Promise<Files> {
  for (const folder of manifestFolders) {
    const readings = await Promise.all(
      manifestFiles.map(async name => {
        const path = `${folder}/${name}`;
        const reading = await source.text(source.addressOf(path) ?? '');
        return { path, reading };
      }),
    );
    const files: ManifestFile[] = [];
    for (const { path, reading } of readings) {
      if (reading.outcome === 'read') {
        files.push({ path, text: reading.value });
      } else if (reading.outcome !== 'notFound') {
        return unread(reasonOf(reading), source.addressOf(path));
      }
    }
    const [first] = files;
    if (first) return chosen(files, source.addressOf(first.path));
  }
  return { status: 'missing' };
}
