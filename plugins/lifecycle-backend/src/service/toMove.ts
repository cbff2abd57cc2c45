import { toIso } from '@operability/backend-kit';
import { Move } from '@operability/plugin-lifecycle-common';
import { StoredMove } from '../store/Placement';

/** A move as the API shows it. */
export function toMove(stored: StoredMove): Move {
  const { version: _version, sequence: _sequence, at, ...move } = stored;
  return { ...move, at: toIso(at) };
}
