import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { BurdenReader } from '../access/BurdenReader';
import { mondayOf } from '../domain/week/isoWeek';

/** @throws NotAllowedError where a team's pages are not for this reader */
export function requireReadable(
  reader: Pick<BurdenReader, 'mayReadTeam'>,
  team: string,
): void {
  if (!reader.mayReadTeam(team)) {
    throw new NotAllowedError(`You may not see the pages of ${team}`);
  }
}

/** @throws InputError for a week that its year does not have */
export function requireWeek(week: string): void {
  try {
    mondayOf(week);
  } catch {
    throw new InputError(`week: there is no ${week}`);
  }
}

/** What a stale write is told. */
export function staleError(): ConflictError {
  return new ConflictError(
    'It was changed by somebody else meanwhile; look at it again',
  );
}
