import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { readFileSync } from 'fs';
import { dirname, resolve } from 'path';
import { parseAllDocuments } from 'yaml';

const ROOT_LOCATION = resolve(__dirname, '../../../../../catalog-info.yaml');
const INITIAL_STAGE = 'operability.dev/initial-stage';
const ENGINEERING_MANAGER = 'operability.dev/engineering-manager';
export const TIER = 'operability.dev/tier';
export const CAPABILITY = 'operability.dev/capability';

function readEntities(path: string): Entity[] {
  return parseAllDocuments(readFileSync(path, 'utf8')).map(document => {
    if (document.errors.length > 0) {
      throw new Error(`${path}: ${document.errors[0].message}`);
    }
    return document.toJS();
  });
}

export const locations = readEntities(ROOT_LOCATION);
export const targetPaths = locations
  .flatMap(location => (location.spec?.targets ?? []) as string[])
  .map(target => resolve(dirname(ROOT_LOCATION), target));
export const entities = targetPaths.flatMap(readEntities);

export const ofKind = (kind: string) =>
  entities.filter(entity => entity.kind === kind);
export const refOf = (entity: Entity) => stringifyEntityRef(entity);
export const titleOf = (entity: Entity) =>
  entity.metadata.title ?? entity.metadata.name;
export const stageOf = (entity: Entity) =>
  entity.metadata.annotations?.[INITIAL_STAGE] ?? 'none';

export function columnOf(component: Entity): string {
  const stage = stageOf(component);
  return stage === 'production' ? `${stage}/${component.spec?.system}` : stage;
}

function listOf(value: unknown): string[] {
  if (value === undefined) {
    return [];
  }
  return Array.isArray(value) ? value : [String(value)];
}

export function refsIn(value: unknown, defaultKind: string): string[] {
  return listOf(value).map(ref =>
    stringifyEntityRef(parseEntityRef(ref, { defaultKind })),
  );
}

export function pointersOf(entity: Entity): string[] {
  const spec = entity.spec ?? {};
  return [
    ...refsIn(spec.owner, 'Group'),
    ...refsIn(spec.system, 'System'),
    ...refsIn(spec.domain, 'Domain'),
    ...refsIn(spec.dependsOn, 'Component'),
    ...refsIn(spec.providesApis, 'API'),
    ...refsIn(spec.consumesApis, 'API'),
    ...refsIn(spec.memberOf, 'Group'),
    ...refsIn(spec.parent, 'Group'),
    ...refsIn(spec.children, 'Group'),
    ...refsIn(entity.metadata.annotations?.[ENGINEERING_MANAGER], 'User'),
  ];
}

/** Components still running that depend on this one or consume its APIs. */
export function liveConsumersOf(component: Entity): string[] {
  const provided = refsIn(component.spec?.providesApis, 'API');
  return ofKind('Component')
    .filter(other => !['deactivated', 'sunset'].includes(stageOf(other)))
    .filter(
      other =>
        refsIn(other.spec?.dependsOn, 'Component').includes(refOf(component)) ||
        refsIn(other.spec?.consumesApis, 'API').some(ref =>
          provided.includes(ref),
        ),
    )
    .map(titleOf)
    .sort();
}

export function componentCalled(title: string): Entity {
  const found = ofKind('Component').find(entity => titleOf(entity) === title);
  if (!found) {
    throw new Error(`No component is called ${title}`);
  }
  return found;
}
