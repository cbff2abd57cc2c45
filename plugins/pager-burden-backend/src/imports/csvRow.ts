import { SourcePage } from '@operability/plugin-pager-burden-node';
import { createHash } from 'node:crypto';
import { refOf } from '../directory/KnownNames';
import { remembered } from '../remembered';
import { timeOf } from './importTimes';
import { notCounted } from './notCounted';
import { orTooLong, ReadRow } from './ReadRow';

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
// There are few of them, and asking the language for each takes long.
const lowerCase = remembered(text => text.toLocaleLowerCase('en-US'));

/** Reads one row of a CSV file. */
export function readCsvRow(row: CsvRow): ReadRow {
  const cell = (name: string) => row[name]?.trim() ?? '';
  let isLong = false;
  for (const value of Object.values(row)) {
    if (value?.includes('\ufffd')) return { refused: 'It is not UTF-8' };
    isLong ||= value !== undefined && value.length > longest;
  }
  if (isLong) return { refused: `A cell has more than ${longest} characters` };
  const timeIn = (name: string) => timeOf(name, cell(name));
  const sentAt = timeIn('sent_at');
  const acknowledgedAt = timeIn('acknowledged_at');
  const resolvedAt = timeIn('resolved_at');
  for (const time of [sentAt, acknowledgedAt, resolvedAt]) {
    if (typeof time === 'string') return { refused: time };
  }
  if (typeof sentAt !== 'number') return { refused: 'sent_at is empty' };
  if (!cell('title')) return { refused: 'title is empty' };
  const urgency = lowerCase(cell('urgency')) || 'high';
  if (urgency !== 'high' && urgency !== 'low') {
    return { refused: 'urgency is neither high nor low' };
  }
  const team = cell('team');
  const owner = team && team !== 'unowned' ? refOf(team, 'group') : undefined;
  if (team && team !== 'unowned' && !owner) {
    return { refused: 'team is no reference such as group:default/runtime' };
  }
  const channel = lowerCase(cell('channel')) || 'page';
  const key = cell('id') || keyOf(row);
  const page: SourcePage = {
    key,
    sentAt,
    anchor: 'notified',
    title: cell('title'),
    entity: cell('entity'),
    ownerRef: team ? owner ?? null : undefined,
    responder: cell('responder'),
    channel,
    urgency,
    alertKey: cell('alert') || undefined,
    ...notCounted({ title: cell('title'), channel, urgency }),
  };
  return withAlert(page, {
    acknowledgedAt: numberOf(acknowledgedAt),
    resolvedAt: numberOf(resolvedAt),
  });
}

/** The life of the alert, where the row tells anything of it. */
function withAlert(
  page: SourcePage,
  times: { acknowledgedAt?: number; resolvedAt?: number },
): ReadRow {
  const isTold =
    times.acknowledgedAt !== undefined || times.resolvedAt !== undefined;
  if (!isTold) return orTooLong({ pages: [page] });
  const alertKey = page.alertKey ?? page.key;
  return orTooLong({
    pages: [{ ...page, alertKey }],
    alert: {
      key: alertKey,
      createdAt: page.sentAt,
      ...times,
      escalations: { timeout: 0, manual: 0, reassigned: 0 },
    },
  });
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
