import {
  AlertDetails,
  AlertStatus,
  Urgency,
} from '@operability/plugin-oncall-common';
import { AlertRun } from '../domain/run/AlertRun';
import { RunEntry } from '../domain/run/Transition';
import { Severity } from '../domain/run/urgencyOf';

/** An alert as it is kept. */
export interface StoredAlert {
  id: string;
  number: number;
  /** That of the run; a write compares it. */
  sequence: number;
  status: AlertStatus;
  urgency: Urgency;
  severity?: Severity;
  summary: string;
  details?: AlertDetails;
  links: { title?: string; url: string }[];
  entityRef?: string;
  /** When it was triggered. */
  ownerRef?: string;
  dedupKey?: string;
  /** Its source and key: while it is open, it is the only one. */
  openKey?: string;
  drill: boolean;
  canary: boolean;
  afterHours: boolean;
  heldBy?: string;
  createdAt: number;
  updatedAt: number;
  resolvedAt?: number;
  resolvedAutomatically: boolean;
  createdBy?: string;
  run: AlertRun;
  failures: number;
}

/** A line of the timeline as it is kept. */
export type StoredEntry = Pick<
  RunEntry,
  'at' | 'actor' | 'message' | 'step' | 'repeat'
> & {
  /** Those of the engine, and notes. */
  type: RunEntry['type'] | 'note' | 'failed';
};
