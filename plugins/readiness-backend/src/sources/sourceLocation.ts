import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
} from '@backstage/catalog-model';

/** Where an entity says its source is. */
export interface SourceLocation {
  /** The folder, without the prefix `url:`; left out where there is none. */
  url?: string;
  /** What kind of location only the portal itself can read, in words. */
  otherLocation?: string;
}

/** The source of an entity: what it says itself, else where it was read. */
export function sourceLocationOf(entity: Entity): SourceLocation {
  const { annotations = {} } = entity.metadata;
  const said = annotations[ANNOTATION_SOURCE_LOCATION];
  const location = said ?? annotations[ANNOTATION_LOCATION];
  if (location === undefined) return {};
  const url = location.replace(/^url:/, '');
  if (url === location || !URL.canParse(url)) {
    // Where on the portal's own disk is nobody's business.
    const [type] = location.split(':', 1);
    return { otherLocation: `a location of the type '${type}'` };
  }
  // What it was read from is a file; its source is all that is beside it.
  return { url: said === undefined ? folderOf(url) : url };
}

function folderOf(file: string): string {
  const url = new URL(file);
  const path = url.searchParams.get('path');
  if (path !== null) {
    url.searchParams.set('path', path.replace(/[^/]*$/, ''));
    return url.toString();
  }
  url.pathname = url.pathname
    .replace(/[^/]*$/, '')
    .replace(/^(\/[^/]+\/[^/]+)\/blob\//, '$1/tree/')
    .replace('/-/blob/', '/-/tree/');
  return url.toString();
}

/**
 * The address of something in a source, or the address itself where it is one.
 * Undefined where it leads out of the source, or nowhere.
 */
export function addressIn(
  source: string | undefined,
  path: string,
): string | undefined {
  if (/^https?:\/\//i.test(path)) {
    return URL.canParse(path) ? path : undefined;
  }
  const segments = path.split('/').filter(part => part !== '' && part !== '.');
  if (source === undefined || /^[a-z][a-z0-9+.-]*:/i.test(path))
    return undefined;
  if (!segments.length || segments.includes('..')) return undefined;
  const isFolder = path.endsWith('/');
  const url = new URL(source);
  const within = (folder: string) =>
    `${folder.replace(/\/+$/, '')}/${segments.join('/')}${isFolder ? '/' : ''}`;
  // Azure names the file in the query; others in the path, and the branch in the query.
  const folder = url.searchParams.get('path');
  if (folder !== null) url.searchParams.set('path', within(folder));
  else url.pathname = within(url.pathname);
  return url.toString();
}

/** Whether an address is in the repository, or below the folder, of a source. */
export function isWithin(source: string, address: string): boolean {
  const [own, other] = [new URL(source), new URL(address)];
  const [root] = own.pathname.split(/(?:\/-)?\/(?:tree|blob|raw|src)\//, 1);
  const folder = root.endsWith('/') ? root : `${root}/`;
  return own.origin === other.origin && other.pathname.startsWith(folder);
}
