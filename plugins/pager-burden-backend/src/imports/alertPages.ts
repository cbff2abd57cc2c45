import { PageAnchor } from '@operability/plugin-pager-burden-common';
import { SourcePage } from '@operability/plugin-pager-burden-node';
import { AlertLogEntry, pageRank } from '../domain/alerts/AlertLogEntry';
import { notCounted } from './notCounted';
import { ToldRow } from './ReadRow';

/** What an alert of another pager was about. */
export interface AlertAbout {
  alertKey: string;
  title: string;
  entity: string;
  urgency: 'high' | 'low';
  fingerprint?: string;
  alertUrl?: string;
}

/** One that was paged, or that stands for it. */
export interface ToldPage {
  key: string;
  at: number;
  responder: string;
  rank: keyof typeof pageRank;
  channel?: string;
}

const anchors: Readonly<Record<keyof typeof pageRank, PageAnchor>> = {
  notified: 'notified',
  assignedInLog: 'assigned',
  assigned: 'assigned',
  ackedInLog: 'acked',
  acked: 'acked',
  created: 'created',
  createdInLog: 'created',
};

/** Pages of an alert, with the part of its log that says what they stand for. */
export function alertPages(
  about: AlertAbout,
  told: readonly ToldPage[],
  log: readonly Omit<AlertLogEntry, 'alertKey'>[] = [],
): ToldRow {
  const { alertKey } = about;
  return {
    pages: told.map(page => toPage(about, page)),
    log: [
      ...log.map(entry => ({ ...entry, alertKey })),
      ...told.map(({ key, at, rank }) => ({
        key,
        alertKey,
        at,
        kind: 'paged' as const,
        rank: pageRank[rank],
      })),
    ],
  };
}

function toPage(about: AlertAbout, told: ToldPage): SourcePage {
  // What is known of assignments alone interrupted by some channel or other.
  const { key, at, responder, rank, channel = 'page' } = told;
  return {
    key,
    sentAt: at,
    anchor: anchors[rank],
    responder,
    channel,
    ...about,
    ...notCounted({ ...about, channel }),
  };
}
