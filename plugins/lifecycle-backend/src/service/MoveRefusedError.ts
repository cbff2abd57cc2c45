import { ConflictError } from '@backstage/errors';
import { MoveRefusal } from '@operability/plugin-lifecycle-common';

/**
 * A move that was refused. What keeps it from happening is serialised into
 * the error body beside name and message.
 */
export class MoveRefusedError extends ConflictError {
  readonly blockers?: MoveRefusal['blockers'];
  readonly current?: MoveRefusal['current'];

  constructor(message: string, { blockers, current }: MoveRefusal) {
    super(message);
    this.blockers = blockers;
    this.current = current;
  }
}
