import {
  NotCountedReason,
  PageAnchor,
} from '@operability/plugin-pager-burden-common';

/**
 * A page as its source tells it. Times are epoch milliseconds. One with a name
 * or an id of more than 512 bytes in UTF-8 is left out, with a line in the log.
 *
 * @public
 */
export interface SourcePage {
  /** Its own among the pages of the source; a page that comes again replaces the one before. */
  key: string;
  sentAt: number;
  /** What `sentAt` stands on. */
  anchor: PageAnchor;
  title: string;
  /** What makes two alerts the same; from title and entity, when left out. */
  fingerprint?: string;
  /** The alert it was about, by its key among the alerts of the source. */
  alertKey?: string;
  /** The full reference of what it was about, else what the source calls it. */
  entity?: string;
  /**
   * The full reference of who owned it when the page was sent; null where
   * nobody did. Left out where the source cannot tell: then whoever owns it
   * when the page arrives.
   */
  ownerRef?: string | null;
  /** The full reference of whoever was paged, else what the source calls them. */
  responder: string;
  /** The zone in which whoever was paged held the shift, for want of their own. */
  shiftTimeZone?: string;
  channel: string;
  urgency: 'high' | 'low';
  /** The step of the ladder, from 0. */
  step?: number;
  /** Why it is kept and not counted. */
  notCounted?: Exclude<NotCountedReason, 'implausibleTime'>;
  /** A path of the portal, or an address elsewhere, that shows the alert. */
  alertUrl?: string;
}

/** The life of an alert as its source tells it. Times are epoch milliseconds. @public */
export interface SourceAlert {
  /** Its own among the alerts of the source; an alert that comes again replaces the one before. */
  key: string;
  createdAt: number;
  /** The first acknowledgement by a human; never one by a machine. */
  acknowledgedAt?: number;
  acknowledgedBy?: string;
  resolvedAt?: number;
  resolvedBy?: 'human' | 'integration' | 'timeout';
  /** How often it climbed, by cause. */
  escalations: { timeout: number; manual: number; reassigned: number };
}

/** What a source has since a cursor. @public */
export interface SourceBatch {
  pages: readonly SourcePage[];
  alerts: readonly SourceAlert[];
  /** Keys of pages that the source has taken back. */
  deletedPages?: readonly string[];
  /** Where to go on; kept together with the rows, so that nothing is lost or doubled. */
  cursor: string;
  /** Whether there is more to read at once. */
  more: boolean;
}

/** Brings pages, from a cursor on. @public */
export interface PageSource {
  /** Lower-case letters, digits and dashes; never changed. */
  id: string;
  title: string;
  /** Whether its pages are made up; they are never mixed with real ones. */
  isSample?: boolean;
  /**
   * What came after the cursor; from the beginning, when left out. Rejecting
   * leaves the cursor where it is, and touches no other source.
   *
   * @param options - `signal` is aborted when nobody waits any more
   */
  read(
    request: { cursor?: string; limit: number },
    options: { signal: AbortSignal },
  ): Promise<SourceBatch>;
}
