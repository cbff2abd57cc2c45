import { NotFoundError } from '@backstage/errors';
import { OncallReader } from '../access/OncallAccess';
import { StoredAlert } from './StoredAlert';

/**
 * The alert, for those who may read it. Whoever was paged always may; that is
 * asked first, for it needs no catalog.
 *
 * @throws NotFoundError for everybody else
 */
export function visibleTo(
  reader: OncallReader,
  alert: StoredAlert | undefined,
): StoredAlert {
  const { actorRef } = reader;
  const wasPaged =
    actorRef !== undefined && alert?.run.paged.includes(actorRef);
  if (alert && !alert.canary && (wasPaged || reader.mayReadAlert(alert))) {
    return alert;
  }
  throw new NotFoundError('There is no such alert');
}
