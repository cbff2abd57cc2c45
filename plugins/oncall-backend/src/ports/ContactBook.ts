import { Urgency } from '@operability/plugin-oncall-common';
import { ChannelAddress } from '@operability/plugin-oncall-node';
import { Knex } from 'knex';

/** One way to reach a person, and how long to wait before it. */
export interface Reach {
  /** Left out for a channel that needs no contact. */
  contactMethodId?: string;
  channel: string;
  address: ChannelAddress;
  /** Its address as others may see it. */
  shown?: string;
  afterMs: number;
}

/** How people want to be reached. */
export interface ContactBook {
  /**
   * By each person's rules; without any, every contact that works at once.
   * Only what may carry the urgency is in it, soonest first.
   */
  reachesOf(
    userRefs: readonly string[],
    urgency: Urgency,
    database?: Knex,
  ): Promise<ReadonlyMap<string, readonly Reach[]>>;
  /** Remembers what became of a message to a contact. */
  noteOutcome(
    transaction: Knex.Transaction,
    contactMethodId: string,
    outcome: { at: number; error?: string },
  ): Promise<void>;
}
