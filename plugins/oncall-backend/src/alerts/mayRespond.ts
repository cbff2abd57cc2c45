import { OncallReader } from '../access/OncallAccess';
import { StoredAlert } from './StoredAlert';

/**
 * Whether the reader may acknowledge and so on: whoever was paged always may,
 * whatever the permission policy says.
 */
export function mayRespond(reader: OncallReader, alert: StoredAlert): boolean {
  const { actorRef } = reader;
  return (
    reader.mayRespond(alert) ||
    (actorRef !== undefined && alert.run.paged.includes(actorRef))
  );
}
