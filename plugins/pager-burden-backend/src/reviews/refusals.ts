import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { BurdenReader } from '../access/BurdenReader';

/** @throws NotAllowedError where a team's pages are not for this reader */
export function requireReadable(
  reader: Pick<BurdenReader, 'mayReadTeam'>,
  team: string,
): void {
  if (!reader.mayReadTeam(team)) {
    throw new NotAllowedError(`You may not see the pages of ${team}`);
  }
}

/**
 * @param running - the week that is not over yet
 * @throws InputError for a week that there is nothing to say about yet
 */
export function requireBegun(week: string, running: string): void {
  if (week > running) throw new InputError(`week: ${week} has not begun`);
}

/** What a stale write is told. */
export function staleError(): ConflictError {
  return new ConflictError(
    'It was changed by somebody else meanwhile; look at it again',
  );
}
