import { AlertLogEntry } from '../domain/alerts/AlertLogEntry';
import { AlertAbout, alertPages, ToldPage } from './alertPages';
import {
  idOf,
  instantIn,
  instantOf,
  JsonObject,
  lastingKey,
  objectOf,
  objectsOf,
  spanOf,
  textOf,
} from './jsonValues';
import { placesOf } from './placesOf';
import { orRefused, RefusedRowError, ToldRow } from './ReadRow';
import { JsonVendor } from './readJson';

type LogEntry = Omit<AlertLogEntry, 'alertKey'>;

/**
 * Alerts of Opsgenie's API, version 2, perhaps with their `logs` put into them.
 * Opsgenie's list does not tell notifications: a page is one that the logs
 * tell, else one to each person among the responders, else to whoever
 * acknowledged it, else that it was made. Teams are never taken apart.
 */
export const opsgenie: JsonVendor = {
  lists: new Set(['data', 'alerts']),
  read: object => orRefused(() => readAlert(object)),
};

function readAlert(alert: JsonObject): ToldRow {
  if ('log' in alert && !('message' in alert)) {
    throw new RefusedRowError(
      'A log does not say of which alert it is; put it into the alert, as logs',
    );
  }
  const alertKey = idOf(alert.id, 'id');
  const createdAt = instantOf(alert, 'createdAt');
  const title = textOf(alert.message);
  if (!title) throw new RefusedRowError('message is missing');
  const fingerprint = lastingKey(alert.alias);
  const about: AlertAbout = {
    alertKey,
    title,
    entity:
      textOf(alert.entity) ||
      textOf(objectOf(alert.integration).name) ||
      textOf(alert.source),
    // P3 is what an alert has of which nobody said anything.
    urgency: /^P[45]$/.test(textOf(alert.priority)) ? 'low' : 'high',
    ...(fingerprint && { fingerprint }),
  };
  const acknowledged = acknowledgementOf(alert, createdAt);
  const log: LogEntry[] = [
    { key: `created:${alertKey}`, at: createdAt, kind: 'created', rank: 0 },
    ...(acknowledged
      ? [
          {
            key: `acknowledged:${alertKey}`,
            kind: 'acknowledged' as const,
            rank: 0,
            ...acknowledged,
          },
        ]
      : []),
    ...resolutionOf(alert, createdAt),
    ...escalationsOf(alert),
  ];
  const notified = notificationsOf(alert);
  const pages = notified.length
    ? notified
    : standsOf(alert, createdAt, acknowledged);
  return alertPages(about, pages, log);
}

/** What the pages of an alert are taken to be, where no notification is told. */
function standsOf(
  alert: JsonObject,
  createdAt: number,
  acknowledged?: { at: number; by: string },
): ToldPage[] {
  const alertKey = textOf(alert.id);
  const people = objectsOf(alert.responders).filter(
    ({ type }) => textOf(type) === 'user',
  );
  if (people.length) {
    const places = placesOf(people.map(person => [nameOf(person)]));
    return people.map((person, index) => ({
      key: `assigned:${alertKey}:${textOf(person.id) || places[index]}`,
      at: createdAt,
      responder: nameOf(person),
      rank: 'assigned',
    }));
  }
  if (acknowledged) {
    const { at, by } = acknowledged;
    return [{ key: `acked:${alertKey}`, at, responder: by, rank: 'acked' }];
  }
  const responder = textOf(alert.owner);
  const key = `created:${alertKey}:page`;
  return [{ key, at: createdAt, responder, rank: 'created' }];
}

/** The first answer of a person; those of programs have no address. */
function acknowledgementOf(
  alert: JsonObject,
  createdAt: number,
): { at: number; by: string } | undefined {
  const { ackTime, acknowledgedBy } = objectOf(alert.report);
  const span = spanOf(ackTime);
  const by = textOf(acknowledgedBy);
  return span !== undefined && by.includes('@')
    ? { at: createdAt + span, by }
    : undefined;
}

function resolutionOf(alert: JsonObject, createdAt: number): LogEntry[] {
  const { closeTime, closedBy } = objectOf(alert.report);
  const span = spanOf(closeTime);
  const isClosed = textOf(alert.status) === 'closed';
  const at =
    span === undefined
      ? isClosed && instantIn(alert, 'updatedAt')
      : createdAt + span;
  if (typeof at !== 'number') return [];
  const by = textOf(closedBy);
  const key = `resolved:${textOf(alert.id)}`;
  const cause = by.includes('@') ? 'human' : 'integration';
  return [{ key, at, kind: 'resolved', rank: 0, ...(by && { cause }) }];
}

function escalationsOf(alert: JsonObject): LogEntry[] {
  return linesOf(alert).flatMap(({ line, place }): LogEntry[] => {
    if (!/^(alert )?escalat/i.test(textOf(line.log))) return [];
    const cause = textOf(line.owner).includes('@') ? 'manual' : 'timeout';
    const key = `escalated:${textOf(alert.id)}:${place}`;
    const at = instantOf(line, 'createdAt');
    return [{ key, at, kind: 'escalated', rank: 0, cause }];
  });
}

const channels: readonly [pattern: RegExp, channel: string][] = [
  [/\bsms\b/, 'sms'],
  [/\b(voice|phone|call)\b/, 'phone'],
  [/\b(push|mobile|iphone|android)\b/, 'push'],
  [/\be-?mail\b/, 'email'],
];

/** The lines that say that somebody was sent something, by what. */
function notificationsOf(alert: JsonObject): ToldPage[] {
  return linesOf(alert).flatMap(({ line, place }): ToldPage[] => {
    const text = textOf(line.log).toLowerCase();
    const owner = textOf(line.owner);
    const channel = channels.find(([pattern]) => pattern.test(text))?.[1];
    const isSent = /\bsent\b/.test(text) && !/\b(not|fail\w*)\b/.test(text);
    if (!channel || !isSent || !owner.includes('@')) return [];
    const key = `notified:${textOf(alert.id)}:${place}`;
    const at = instantOf(line, 'createdAt');
    return [{ key, at, responder: owner, rank: 'notified', channel }];
  });
}

/** Lines of the log, each with its place there. */
function linesOf(alert: JsonObject): { line: JsonObject; place: string }[] {
  const lines = objectsOf(alert.logs);
  const places = placesOf(
    lines.map(({ createdAt, log, owner }) => [
      textOf(createdAt),
      textOf(log),
      textOf(owner),
    ]),
  );
  return lines.map((line, index) => ({
    line,
    place: textOf(line.offset) || places[index],
  }));
}

function nameOf(person: JsonObject): string {
  return textOf(person.username) || textOf(person.name) || textOf(person.id);
}
