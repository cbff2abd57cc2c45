import { InputError, NotFoundError } from '@backstage/errors';
import { ReadinessReader } from '../access/ReadinessReader';
import {
  DefinedCheck,
  DefinedChecklist,
  Definitions,
} from '../definitions/Definitions';
import { KnownEntity } from '../entities/KnownEntity';
import { KnownEntities } from './ports';

/**
 * The entity, for those who may read it. Whether it is hidden or not there
 * makes no difference to who asks.
 *
 * @throws NotFoundError
 */
export async function visibleEntity(
  entities: KnownEntities,
  reader: ReadinessReader,
  entityRef: string,
): Promise<KnownEntity> {
  const entity = await entities.get(entityRef);
  if (entity && reader.mayRead(entity)) return entity;
  throw new NotFoundError(
    `Readiness looks at no '${entityRef}', or you may not see it`,
  );
}

/** @throws InputError for a checklist that nobody defined. */
export function requireChecklist(
  { checklists }: Definitions,
  id: string,
): DefinedChecklist {
  const checklist = checklists.get(id);
  if (checklist) return checklist;
  const known = [...checklists.keys()].map(one => `'${one}'`).join(', ');
  throw new InputError(
    `checklist: there is no checklist '${id}'; there is ${known || 'none'}`,
  );
}

/** The checks of a checklist, in its order. */
export function checksOf(
  { checks }: Definitions,
  checklist: DefinedChecklist,
): DefinedCheck[] {
  return checklist.checks.flatMap(id => checks.get(id) ?? []);
}
