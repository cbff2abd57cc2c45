import { ConflictError, NotAllowedError } from '@backstage/errors';
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

/** What a stale write is told. */
export function staleError(): ConflictError {
  return new ConflictError(
    'It was changed by somebody else meanwhile; look at it again',
  );
}
