import { Entity } from '@backstage/catalog-model';
import { runbookAnnotation } from '@operability/plugin-readiness-common';
import { EntitySource } from './EntitySource';
import { Unread } from './Reading';
import { runbookPaths } from './usualPaths';

/** A runbook, or why there is none to look at. */
export type FoundRunbook =
  | { status: 'found'; text: string; url: string }
  /** Nobody says where it is, and it is at none of the usual paths. */
  | { status: 'missing' }
  | { status: 'unread'; url: string; unread: Unread };

/** Finds the runbook of an entity: where its annotation says, else at a usual path of its source. */
export async function findRunbook(
  entity: Entity,
  source: EntitySource,
): Promise<FoundRunbook> {
  const said = entity.metadata.annotations?.[runbookAnnotation]?.trim();
  if (said) {
    const url = source.addressOf(said);
    if (url === undefined) {
      const message = `'${said.slice(0, 200)}' is no address`;
      return {
        status: 'unread',
        url: '',
        unread: { outcome: 'failed', message },
      };
    }
    return readAt(url, source);
  }
  if (source.location.url === undefined) return { status: 'missing' };
  const files = await source.usualFiles();
  if (files.outcome === 'unsupported') return oneByOne(source);
  if (files.outcome !== 'read') {
    const { url } = source.location;
    return { status: 'unread', url, unread: files };
  }
  for (const path of runbookPaths) {
    const file = files.value.find(one => one.path === path);
    const url = source.addressOf(path);
    if (file && url) return { status: 'found', text: file.text, url };
  }
  return { status: 'missing' };
}

/** Where no folder can be listed, each path is a question of its own. */
async function oneByOne(source: EntitySource): Promise<FoundRunbook> {
  for (const path of runbookPaths) {
    const url = source.addressOf(path);
    if (url === undefined) continue;
    const found = await readAt(url, source);
    const isMissing =
      found.status === 'unread' && found.unread.outcome === 'notFound';
    if (!isMissing) return found;
  }
  return { status: 'missing' };
}

async function readAt(
  url: string,
  source: EntitySource,
): Promise<FoundRunbook> {
  const reading = await source.text(url);
  return reading.outcome === 'read'
    ? { status: 'found', text: reading.value, url }
    : { status: 'unread', url, unread: reading };
}
