import { InputError, NotFoundError } from '@backstage/errors';
import { DefinedCheck, Definitions } from '../definitions/Definitions';
import { mayBeAsked } from '../domain/declared/mayBeAsked';
import { KnownEntity } from '../entities/KnownEntity';

/**
 * The check, as a line of an entity: of a checklist that applies to it, or that
 * the gate of a stage will ask.
 *
 * @throws NotFoundError for a check that nobody defined
 * @throws InputError where it is no question about the entity
 */
export function requireLine(
  { checks, checklists }: Definitions,
  { entity, entityRef }: KnownEntity,
  checkId: string,
): DefinedCheck {
  const check = requireCheck(checks, checkId);
  if (mayBeAsked(entity, { check, checklists: checklists.values() })) {
    return check;
  }
  throw new InputError(
    `check: '${check.title}' is on no checklist of ${entityRef}, or not about things like it`,
  );
}

/** @throws NotFoundError */
export function requireCheck(
  checks: Definitions['checks'],
  checkId: string,
): DefinedCheck {
  const check = checks.get(checkId);
  if (check) return check;
  throw new NotFoundError(`There is no check '${checkId}'`);
}
