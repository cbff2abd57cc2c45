import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  ANNOTATION_VIEW_URL,
  Entity,
} from '@backstage/catalog-model';

/** Where the YAML of an entity is kept. @internal */
export interface EntityFile {
  name: string;
  /** Left out where it is not on the web. */
  href?: string;
}

/** Finds the file of an entity, as far as its annotations tell. @internal */
export function entityFile({ metadata }: Entity): EntityFile | undefined {
  const { annotations = {} } = metadata;
  const url = [ANNOTATION_EDIT_URL, ANNOTATION_VIEW_URL]
    .map(name => annotations[name])
    .find(isWebAddress);
  const location = annotations[ANNOTATION_LOCATION];
  const target = location?.slice(location.indexOf(':') + 1);
  const href = url ?? (isWebAddress(target) ? target : undefined);
  const path = target ?? url;
  if (!path) return undefined;
  return { name: path, ...(href && { href }) };
}

// Annotations are written by anybody; a link may not be a script.
function isWebAddress(value: string | undefined): value is string {
  return value !== undefined && /^https?:\/\//i.test(value);
}
