import { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { CallerCredentials } from './createContractRouter';
import { Request } from 'express';

/** Who asks, and with which request. @public */
export interface Caller {
  credentials: CallerCredentials;
  /** Left out where none brought it, as with an action of Backstage. */
  request?: Request;
}

/** What is about to be done. @public */
export interface AuditedAction {
  eventId: string;
  severityLevel?: 'medium' | 'high';
  meta: JsonObject;
}

/**
 * Runs something that must be in the audit log, whether it succeeds or not.
 *
 * @public
 */
export class Audit {
  readonly #auditor: AuditorService;

  private constructor(auditor: AuditorService) {
    this.#auditor = auditor;
  }

  static create(options: { auditor: AuditorService }): Audit {
    return new Audit(options.auditor);
  }

  /**
   * @param run - answers its result, and what the log should know of it
   */
  async record<Result>(
    caller: Caller,
    { eventId, severityLevel = 'medium', meta }: AuditedAction,
    run: () => Promise<{ result: Result; meta: JsonObject }>,
  ): Promise<Result> {
    const event = await this.#auditor.createEvent({
      eventId,
      severityLevel,
      request: caller.request,
      // The auditor takes who acts from the request alone.
      meta: caller.request ? meta : { ...meta, actor: actorOf(caller) },
    });
    try {
      const done = await run();
      await event.success({ meta: done.meta });
      return done.result;
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  }
}

function actorOf({ credentials: { principal } }: Caller): string {
  return principal.type === 'user'
    ? principal.userEntityRef
    : principal.subject;
}
