import { AlertLogEntry } from '../domain/alerts/AlertLogEntry';
import { alertPages } from './alertPages';
import { CsvForm, csvRows } from './csvRows';
import { timeOf } from './importTimes';
import { idOf, textOf } from './jsonValues';
import { NumberedRow, orRefused, RefusedRowError, ToldRow } from './ReadRow';

const needed = ['Created At', 'Alert ID', 'Summary', 'Service Name'];

/** The cells of a row, by what the header calls their column, without its zone. */
type Row = Record<string, string>;

const form: CsvForm = {
  largestRow: 256 * 1024,
  header: {
    required: needed,
    optional: ['Service ID', 'Time to Ack', 'Closed At', 'Escalated'],
    nameOf,
    lacks: missing =>
      `The first line is not that of GoAlert's metrics: it lacks ${missing}. Files of another form can be sent as CSV`,
  },
  rowReader: (names, headings) => {
    const zones = rowOf(names, headings.map(zoneOf));
    return cells => orRefused(() => readRow(rowOf(names, cells), zones));
  },
};

/**
 * Reads what _Export_ on a service's _Metrics_ gives. It does not say who was
 * paged, and its times have the zone that its header names.
 *
 * @throws InputError where the first line is another
 */
export function readGoAlertCsv(
  file: AsyncIterable<Uint8Array>,
): AsyncGenerator<NumberedRow> {
  return csvRows(file, form);
}

function nameOf(heading: string): string {
  return heading.trim().replace(/\s*\(.*\)$/, '');
}

function rowOf(names: readonly string[], cells: readonly string[]): Row {
  return Object.fromEntries(cells.map((cell, index) => [names[index], cell]));
}

function readRow(row: Row, zones: Row): ToldRow {
  const alertKey = idOf(row['Alert ID'], 'Alert ID');
  const title = textOf(row.Summary);
  if (!title) throw new RefusedRowError('Summary is empty');
  const createdAt = instantOf('Created At', row, zones);
  if (createdAt === undefined) throw new RefusedRowError('Created At is empty');
  const closedAt = instantOf('Closed At', row, zones);
  const answeredIn = spanOf(row['Time to Ack']);
  const log: Omit<AlertLogEntry, 'alertKey'>[] = [
    { key: `created:${alertKey}`, at: createdAt, kind: 'created', rank: 0 },
  ];
  if (answeredIn) {
    const at = createdAt + answeredIn;
    const key = `acknowledged:${alertKey}`;
    log.push({ key, at, kind: 'acknowledged', rank: 0 });
  }
  if (closedAt !== undefined) {
    const key = `resolved:${alertKey}`;
    log.push({ key, at: closedAt, kind: 'resolved', rank: 0 });
  }
  if (textOf(row.Escalated).toLowerCase() === 'true') {
    const key = `escalated:${alertKey}`;
    // Once at least; the alert's own events say how often.
    log.push({
      key,
      at: createdAt,
      kind: 'escalated',
      rank: 1,
      cause: 'timeout',
    });
  }
  const about = {
    alertKey,
    title,
    entity: textOf(row['Service Name']) || textOf(row['Service ID']),
    urgency: 'high' as const,
  };
  const key = `created:${alertKey}:page`;
  return alertPages(
    about,
    [{ key, at: createdAt, responder: '', rank: 'created' }],
    log,
  );
}

/** The offset that a heading such as `Created At (CST -6)` ends with. */
function zoneOf(heading: string): string {
  const [, named, sign, hours, minutes = '00'] =
    /\((?:(UTC|GMT)|.*?([+-])(\d{1,2})(?::?(\d\d))?)\)$/.exec(heading.trim()) ??
    [];
  if (named) return 'Z';
  return sign ? `${sign}${hours.padStart(2, '0')}:${minutes}` : '';
}

function instantOf(name: string, row: Row, zones: Row): number | undefined {
  const text = textOf(row[name]);
  const isBare = /^\d{4}-\d\d-\d\d[T ][\d:.,]+$/.test(text);
  const time = timeOf(name, isBare ? `${text}${zones[name] ?? ''}` : text);
  if (typeof time === 'string') throw new RefusedRowError(time);
  return time;
}

/** A span such as `01:02:03`, in milliseconds; undefined of nothing, or of none. */
function spanOf(text: string | undefined): number | undefined {
  const [, hours, minutes, seconds] =
    /^(\d{1,4}):(\d\d):(\d\d)$/.exec(textOf(text)) ?? [];
  if (hours === undefined) return undefined;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}
