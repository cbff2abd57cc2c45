import { AlertLogEntry } from '../domain/alerts/AlertLogEntry';
import { AlertAbout, alertPages, ToldPage } from './alertPages';
import {
  idOf,
  instantIn,
  instantOf,
  JsonObject,
  objectOf,
  objectsOf,
  textOf,
} from './jsonValues';
import { placesOf } from './placesOf';
import { orRefused, RefusedRowError, ToldRow } from './ReadRow';
import { JsonVendor } from './readJson';

type LogEntry = Omit<AlertLogEntry, 'alertKey'>;

/**
 * Alerts of GoAlert's GraphQL interface with their `recentEvents`, whose
 * messages tell who was sent what. GoAlert's own charts put an alert where it
 * was closed; here a page is where it was sent.
 */
export const goAlert: JsonVendor = {
  lists: new Set(['data', 'alerts', 'alert', 'nodes']),
  read: object => orRefused(() => readAlert(object)),
};

function readAlert(alert: JsonObject): ToldRow {
  const alertKey = idOf(alert.alertID ?? alert.id, 'alertID');
  const createdAt = instantOf(alert, 'createdAt');
  const title = textOf(alert.summary);
  if (!title) throw new RefusedRowError('summary is missing');
  const service = objectOf(alert.service);
  const about: AlertAbout = {
    alertKey,
    title,
    entity: textOf(service.name) || textOf(service.id),
    urgency: 'high',
  };
  const events = eventsOf(alert);
  const metrics = objectOf(alert.metrics);
  const closedAt = instantIn(metrics, 'closedAt');
  const read = events.map(event => readEvent(alertKey, event));
  // The first is the first page, as GoAlert counts them as well.
  const climbed = read
    .flatMap(({ log }) => log.filter(({ kind }) => kind === 'escalated'))
    .sort((one, other) => one.at - other.at)
    .slice(1);
  const notified = read.flatMap(({ pages }) => pages);
  const acked = read.flatMap(({ log }) =>
    log.filter(({ kind, by }) => kind === 'acknowledged' && by),
  );
  return alertPages(
    about,
    notified.length ? notified : standsOf(alertKey, createdAt, acked),
    [
      { key: `created:${alertKey}`, at: createdAt, kind: 'created', rank: 0 },
      ...read.flatMap(({ log }) =>
        log.filter(
          entry => entry.kind !== 'escalated' || climbed.includes(entry),
        ),
      ),
      ...(closedAt === undefined
        ? []
        : [
            {
              key: `resolved:${alertKey}`,
              at: closedAt,
              kind: 'resolved' as const,
              rank: 0,
            },
          ]),
    ],
  );
}

function standsOf(
  alertKey: string,
  createdAt: number,
  acked: readonly LogEntry[],
): ToldPage[] {
  if (!acked.length) {
    const key = `created:${alertKey}:page`;
    return [{ key, at: createdAt, responder: '', rank: 'created' }];
  }
  return acked.map(({ key, at, by = '' }) => ({
    key: `${key}:page`,
    at,
    responder: by,
    rank: 'acked',
  }));
}

interface Event {
  at: number;
  message: string;
  place: string;
}

function eventsOf(alert: JsonObject): Event[] {
  const told = alert.recentEvents ?? alert.logs;
  const list = objectsOf(Array.isArray(told) ? told : objectOf(told).nodes);
  const places = placesOf(
    list.map(({ timestamp, message }) => [textOf(timestamp), textOf(message)]),
  );
  return list.map((event, index) => ({
    at: instantOf(event, 'timestamp'),
    message: textOf(event.message),
    place: textOf(event.id) || places[index],
  }));
}

const channels: Readonly<Record<string, string>> = {
  voice: 'phone',
};

/** What happened, to or by whom, and in brackets by what: `Notification sent to Ion Fox (SMS)`. */
const sentence =
  /^(notification sent|acknowledged|closed)(?: (?:to|by) (.+?)| via .+?)?(?: \(([^()]+)\))?$/i;

function readEvent(
  alertKey: string,
  { at, message, place }: Event,
): { pages: ToldPage[]; log: LogEntry[] } {
  const own = (
    kind: LogEntry['kind'],
    more: Partial<LogEntry> = {},
  ): { pages: ToldPage[]; log: LogEntry[] } => ({
    pages: [],
    log: [{ key: `${kind}:${alertKey}:${place}`, at, kind, rank: 0, ...more }],
  });
  const [, what = '', who = '', by = ''] = sentence.exec(message) ?? [];
  switch (what.toLowerCase()) {
    case 'notification sent': {
      const name = by.toLowerCase();
      const channel = channels[name] ?? (name || 'page');
      const key = `notified:${alertKey}:${place}`;
      return {
        pages: [{ key, at, responder: who, rank: 'notified', channel }],
        log: [],
      };
    }
    case 'acknowledged':
      return own('acknowledged', who ? { by: who } : {});
    case 'closed':
      return own('resolved', { cause: who ? 'human' : 'integration' });
    default:
      // That it was asked for is an event of its own, and no second step.
      return /^escalated\b/i.test(message)
        ? own('escalated', {
            cause: /\bmanual\b/i.test(message) ? 'manual' : 'timeout',
          })
        : { pages: [], log: [] };
  }
}
