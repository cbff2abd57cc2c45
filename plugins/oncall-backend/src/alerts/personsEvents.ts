import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { OncallReader } from '../access/OncallAccess';
import { Refusal, RunEvent } from '../domain/run/Transition';

/** A person's event: the actor is put in here. */
type PersonsEvent = Exclude<
  RunEvent,
  {
    type: 'tick' | 'trigger' | 'resolve' | 'unreachable' | 'maintenanceChanged';
  }
>;
/** What somebody asks for. */
export type Asked =
  | Omit<Extract<PersonsEvent, { type: 'acknowledge' }>, 'actor'>
  | Omit<Extract<PersonsEvent, { type: 'extend' }>, 'actor'>
  | Omit<Extract<PersonsEvent, { type: 'escalate' }>, 'actor'>
  | Omit<Extract<PersonsEvent, { type: 'snooze' }>, 'actor'>
  | Omit<Extract<PersonsEvent, { type: 'reassign' }>, 'actor'>
  | { type: 'resolve' };

/** @throws NotAllowedError where a program asks for what only a person can do. */
export function eventOf(asked: Asked, reader: OncallReader): RunEvent {
  const { actorRef } = reader;
  if (asked.type === 'resolve') {
    return { type: 'resolve', automatic: false, actor: actorRef };
  }
  if (actorRef === undefined) {
    throw new NotAllowedError('Only a person can do this');
  }
  return { ...asked, actor: actorRef } as RunEvent;
}

/** Why it cannot be done, as an answer. */
export function refusedError({ reason, message }: Refusal): Error {
  return reason === 'notInFuture'
    ? new InputError(message)
    : new ConflictError(message);
}
