import { Evidence, MachineStatus } from '@operability/plugin-readiness-common';

/** What a machine answered about a check of an entity. Instants are in epoch milliseconds. */
export interface Answer {
  entityRef: string;
  check: string;
  status: MachineStatus;
  /** Empty only for a pass. */
  message: string;
  evidence: readonly Evidence[];
  /** When what it stands on was observed. */
  observedAt: number;
  /** How old it may be, in milliseconds. */
  timeToLive: number;
}

/** An answer as it is kept. */
export interface KeptAnswer extends Answer {
  /** How long it has been the same status. */
  since: number;
}

/** The key under which an answer is kept. */
export function answerKey(answer: {
  entityRef: string;
  check: string;
}): string {
  return `${answer.check} ${answer.entityRef}`;
}
