import { Urgency } from '@operability/plugin-oncall-common';
import { Knex } from 'knex';
import { PageOrder } from '../domain/run/Transition';
import { OnCallWorld } from './OnCallWorld';

/** What the writer of pages has to know of the alert. */
export interface PagedAlert {
  id: string;
  number: number;
  summary: string;
  urgency: Urgency;
  entityRef?: string;
  ownerRef?: string;
  drill: boolean;
  /** A proof of the path, which nobody is to see. */
  canary?: boolean;
}

/** One transition's page orders. */
export interface OrderedPages {
  alert: PagedAlert;
  at: number;
  orders: readonly PageOrder[];
}

/**
 * Turns orders into rows of `pages` and of the outbox, inside the transaction
 * of the transition, by each person's rules: one row a contact, with its delay.
 */
export interface PageWriter {
  /** Reads the rules of the people it needs, in one query, and writes in two. */
  write(
    transaction: Knex.Transaction,
    pages: readonly OrderedPages[],
    world: OnCallWorld,
  ): Promise<void>;
  /**
   * Calls back what has not left yet for alerts that somebody has taken, or
   * that have ended; marks what is in flight.
   */
  cancel(
    transaction: Knex.Transaction,
    alertIds: readonly string[],
  ): Promise<void>;
  /** Wakes the sender, after the commit. */
  nudge(): void;
}
