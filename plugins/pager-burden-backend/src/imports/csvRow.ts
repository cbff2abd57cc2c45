import { SourcePage } from '@operability/plugin-pager-burden-node';
import { createHash } from 'node:crypto';
import { refOf } from '../directory/KnownNames';
import { timeOf } from './importTimes';
import { notCounted } from './notCounted';
import { ReadRow } from './ReadRow';

/** Columns that a file must have, and those that it may. */
export const requiredColumns = ['sent_at', 'entity', 'responder', 'title'];
export const optionalColumns = [
  'team',
  'alert',
  'channel',
  'urgency',
  'acknowledged_at',
  'resolved_at',
  'id',
];

/** A row of a file, by its column. */
export type CsvRow = Partial<Record<string, string>>;

const longest = 1000;

/** Reads one row of a CSV file. */
export function readCsvRow(row: CsvRow): ReadRow {
  const cell = (name: string) => row[name]?.trim() ?? '';
  const cells = Object.values(row);
  if (cells.some(value => value?.includes('\ufffd'))) {
    return { refused: 'It is not UTF-8' };
  }
  if (cells.some(value => value !== undefined && value.length > longest)) {
    return { refused: `A cell has more than ${longest} characters` };
  }
  const times = Object.fromEntries(
    ['sent_at', 'acknowledged_at', 'resolved_at'].map(name => [
      name,
      timeOf(name, cell(name)),
    ]),
  );
  for (const time of Object.values(times)) {
    if (typeof time === 'string') return { refused: time };
  }
  const sentAt = times.sent_at;
  if (typeof sentAt !== 'number') return { refused: 'sent_at is empty' };
  if (!cell('title')) return { refused: 'title is empty' };
  const urgency = cell('urgency').toLocaleLowerCase('en-US') || 'high';
  if (urgency !== 'high' && urgency !== 'low') {
    return { refused: 'urgency is neither high nor low' };
  }
  const team = cell('team');
  const owner = team && team !== 'unowned' ? refOf(team, 'group') : undefined;
  if (team && team !== 'unowned' && !owner) {
    return { refused: 'team is no reference such as group:default/runtime' };
  }
  const channel = cell('channel').toLocaleLowerCase('en-US') || 'page';
  const key = cell('id') || keyOf(row);
  const page: SourcePage = {
    key,
    sentAt,
    anchor: 'notified',
    title: cell('title'),
    entity: cell('entity'),
    ...(team && { ownerRef: owner ?? null }),
    responder: cell('responder'),
    channel,
    urgency,
    ...(cell('alert') && { alertKey: cell('alert') }),
    ...notCounted({ title: cell('title'), channel, urgency }),
  };
  return withAlert(page, {
    acknowledgedAt: numberOf(times.acknowledged_at),
    resolvedAt: numberOf(times.resolved_at),
  });
}

/** The life of the alert, where the row tells anything of it. */
function withAlert(
  page: SourcePage,
  times: { acknowledgedAt?: number; resolvedAt?: number },
): ReadRow {
  const isTold =
    times.acknowledgedAt !== undefined || times.resolvedAt !== undefined;
  if (!isTold) return { pages: [page] };
  const alertKey = page.alertKey ?? page.key;
  return {
    pages: [{ ...page, alertKey }],
    alert: {
      key: alertKey,
      createdAt: page.sentAt,
      ...times,
      escalations: { timeout: 0, manual: 0, reassigned: 0 },
    },
  };
}

/** Which page it is, where nobody has numbered them. */
function keyOf(row: CsvRow): string {
  const identity = ['sent_at', 'entity', 'responder', 'title', 'channel'].map(
    name => row[name]?.trim() ?? '',
  );
  return createHash('sha1')
    .update(JSON.stringify([...identity, row.alert?.trim() ?? '']))
    .digest('base64url');
}

function numberOf(time: number | string | undefined): number | undefined {
  return typeof time === 'number' ? time : undefined;
}
