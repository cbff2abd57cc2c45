import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { Urgency } from '@operability/plugin-oncall-common';

/** One thing that a contact of a channel consists of, such as a number. @public */
export interface ChannelField {
  name: string;
  title: string;
  description?: string;
  required: boolean;
  /** Taken, and never given back; shown as saved. */
  secret?: boolean;
}

/** Where somebody is reached on a channel: its fields by name. @public */
export type ChannelAddress = Record<string, string>;

/** What a channel is asked to send. @public */
export interface ChannelMessage {
  /**
   * The same for the same message, however often it is sent: after a crash it
   * may be sent again, and whoever receives it can tell by this.
   */
  idempotencyKey: string;
  /** `page` about an alert, `canary` to prove the path, `code` to verify a contact. */
  type: 'page' | 'test' | 'canary' | 'code';
  urgency: Urgency;
  /** Whether it may interrupt the person. */
  interrupts: boolean;
  /** Who it is for; left out for a chat channel, and for a canary. */
  userRef?: string;
  title: string;
  text: string;
  /** The path of the alert's page in the portal, to be put after `app.baseUrl`. */
  path?: string;
  alert?: {
    id: string;
    number: number;
    entityRef?: string;
    step: number;
    drill: boolean;
  };
  /** Whether anybody in the channel may acknowledge with one tap. */
  ack?: 'targets' | 'anyone';
}

/** What became of a message that was not refused. @public */
export interface ChannelReceipt {
  /** `delivered` where the channel knows that it arrived; else it was accepted. */
  status: 'sent' | 'delivered';
}

/**
 * A failure that sending again cannot mend, such as an address that does not
 * exist. Any other error is tried again.
 *
 * @public
 */
export class ChannelRefusedError extends Error {
  override name = 'ChannelRefusedError';
}

/**
 * A way to reach people.
 *
 * @public
 */
export interface NotificationChannel {
  /** Lower-case letters, digits and dashes; part of every key, never changed. */
  id: string;
  title: string;
  /**
   * Whether it interrupts people: `always` (a telephone), `highUrgency` where
   * it can be told to be quiet, or `never` (a mail). Messages of low urgency
   * never go to a channel that always interrupts.
   */
  interrupts: 'always' | 'highUrgency' | 'never';
  /** What a contact consists of; none where the person's name is enough. */
  fields: ChannelField[];
  /**
   * Whether everybody has it without saving a contact. Others have to be
   * verified by a code before they are used.
   */
  implicit?: boolean;
  /**
   * Checks a contact that somebody is about to save.
   *
   * @returns what is wrong, by field; undefined where nothing is
   */
  validate?(
    address: ChannelAddress,
  ): Promise<Record<string, string> | undefined>;
  /** How a contact is shown to others: shortened where it is private. */
  describe?(address: ChannelAddress): string;
  /**
   * Sends a message, and rejects where it could not be sent.
   *
   * @throws ChannelRefusedError where sending again is of no use.
   */
  send(
    message: ChannelMessage,
    options: { address: ChannelAddress; signal: AbortSignal },
  ): Promise<ChannelReceipt>;
  /**
   * Where canaries go, and what proves that they came through. Left out by
   * channels that cannot be proven without disturbing somebody.
   */
  proveDelivery?(
    message: ChannelMessage,
    options: { signal: AbortSignal },
  ): Promise<ChannelReceipt>;
}

/** @public */
export interface OncallChannelExtensionPoint {
  /**
   * Adds a channel. One whose id is taken fails the start of the module that
   * comes second.
   */
  addChannel(channel: NotificationChannel): void;
}

/** Where modules plug channels in. @public */
export const oncallChannelExtensionPoint =
  createExtensionPoint<OncallChannelExtensionPoint>({ id: 'oncall.channel' });
