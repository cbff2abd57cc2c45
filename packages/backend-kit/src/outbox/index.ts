export {
  DatabaseOutbox,
  type DeadLetter,
  type OutboxDepth,
  type OutboxLease,
} from './DatabaseOutbox';
export type {
  OutboxEntry,
  OutboxHandler,
  OutboxMessage,
  OutboxOutcome,
  SettledMessage,
} from './OutboxMessage';
export { OutboxSender, type OutboxSenderOptions } from './OutboxSender';
