import { AlertLogEntry } from '../domain/alerts/AlertLogEntry';
import { AlertAbout, alertPages, ToldPage } from './alertPages';
import {
  addressOf,
  idOf,
  instantIn,
  instantOf,
  JsonObject,
  lastingKey,
  objectOf,
  objectsOf,
  textOf,
} from './jsonValues';
import { orRefused, RefusedRowError, ToldRow } from './ReadRow';
import { JsonVendor } from './readJson';

type LogEntry = Omit<AlertLogEntry, 'alertKey'>;

/**
 * Incidents and log entries of PagerDuty's REST API, version 2. A notification
 * of the log is a page; of an incident whose log is not there, whom it was
 * assigned to, else who acknowledged it, else that it was made. It is never
 * charged to everybody whom its policy names.
 */
export const pagerDuty: JsonVendor = {
  lists: new Set([
    'incidents',
    'incident',
    'log_entries',
    'log_entry',
    'users',
  ]),
  read: object => orRefused(() => readObject(object)),
};

function readObject(object: JsonObject): ToldRow {
  const type = textOf(object.type);
  if (type.endsWith('_log_entry')) return readLogEntry(object);
  if (type === 'incident' || (!type && 'incident_number' in object)) {
    return readIncident(object);
  }
  if (type === 'user') return readUser(object);
  if (/^(push|sms|phone|email)_notification$/.test(type)) {
    throw new RefusedRowError(
      'A notification does not say what it was about; export log entries instead',
    );
  }
  if (type.endsWith('_reference')) {
    throw new RefusedRowError(
      'It only refers to something that is not in the file',
    );
  }
  throw new RefusedRowError(
    'It is neither an incident, nor a log entry, nor a user',
  );
}

/** Whom others only call by name: the address is what the catalog knows. */
function readUser(user: JsonObject): ToldRow {
  const target = textOf(user.email).toLowerCase();
  if (!/^\S+@\S+$/.test(target)) {
    throw new RefusedRowError('email is missing, or no address');
  }
  const name = nameOf({ ...user, summary: user.summary ?? user.name });
  return { pages: [], people: [{ name, target }] };
}

function readIncident(incident: JsonObject): ToldRow {
  const about = aboutOf(incident, incident);
  const createdAt = instantOf(incident, 'created_at');
  const acknowledged = objectsOf(incident.acknowledgements).filter(
    ({ acknowledger }) => isPerson(acknowledger),
  );
  const log: LogEntry[] = [
    {
      key: `created:${about.alertKey}`,
      at: createdAt,
      kind: 'created',
      rank: 0,
    },
    ...acknowledged.map(one => {
      const at = instantOf(one, 'at');
      const by = personOf(one.acknowledger);
      const key = `acknowledged:${about.alertKey}:${at}`;
      return { key, at, kind: 'acknowledged' as const, rank: 0, by };
    }),
    ...resolutionOf(incident, about.alertKey),
  ];
  return alertPages(about, pagesOf(incident, about.alertKey, createdAt), log);
}

/** The pages that an incident stands for, where its log is not there. */
function pagesOf(
  incident: JsonObject,
  alertKey: string,
  createdAt: number,
): ToldPage[] {
  // What was merged into another paged as part of that.
  const isMerged = /^merge/.test(
    textOf(objectOf(incident.resolve_reason).type),
  );
  if (isMerged) return [];
  const assigned = objectsOf(incident.assignments).map(one =>
    stand('assigned', alertKey, one.assignee, instantOf(one, 'at')),
  );
  if (assigned.length) return assigned;
  const acked = objectsOf(incident.acknowledgements)
    .filter(({ acknowledger }) => isPerson(acknowledger))
    .map(one =>
      stand('acked', alertKey, one.acknowledger, instantOf(one, 'at')),
    );
  if (acked.length) return acked;
  // A resolved one has lost both; who resolved it is all that is left.
  const last = incident.last_status_change_by;
  const isTheirs = textOf(incident.status) === 'resolved' && isPerson(last);
  const responder = isTheirs ? personOf(last) : '';
  return [
    {
      key: `created:${alertKey}:page`,
      at: createdAt,
      responder,
      rank: 'created',
    },
  ];
}

function stand(
  rank: 'assigned' | 'acked',
  alertKey: string,
  person: unknown,
  at: number,
): ToldPage {
  const id = textOf(objectOf(person).id);
  const key = `${rank}:${alertKey}:${id}:${at}`;
  return { key, at, responder: personOf(person), rank };
}

function resolutionOf(incident: JsonObject, alertKey: string): LogEntry[] {
  if (textOf(incident.status) !== 'resolved') return [];
  const at =
    instantIn(incident, 'resolved_at') ??
    instantIn(incident, 'last_status_change_at');
  if (at === undefined) return [];
  const by = incident.last_status_change_by;
  const key = `resolved:${alertKey}`;
  const cause = isPerson(by) ? 'human' : 'integration';
  return [{ key, at, kind: 'resolved', rank: 0, ...(by ? { cause } : {}) }];
}

function readLogEntry(entry: JsonObject): ToldRow {
  const id = idOf(entry.id, 'id');
  const kind = textOf(entry.type).replace(/_log_entry$/, '');
  const at = instantOf(entry, 'created_at');
  const about = aboutOf(objectOf(entry.incident), entry);
  const isByPerson = isPerson(entry.agent);
  const own = (
    what: LogEntry['kind'],
    more: Partial<LogEntry> = {},
  ): LogEntry => ({ key: `${what}:${id}`, at, kind: what, rank: 0, ...more });
  const assigned = objectsOf(entry.assignees).map(
    (person): ToldPage => ({
      key: `assigned:${id}:${textOf(person.id)}`,
      at,
      responder: personOf(person),
      rank: 'assignedInLog',
    }),
  );
  switch (kind) {
    case 'notify': {
      if (!entry.user) {
        throw new RefusedRowError('It does not say who was notified');
      }
      const responder = personOf(entry.user);
      const channel = channelOf(entry);
      const key = `notified:${id}`;
      return alertPages(about, [
        { key, at, responder, rank: 'notified', channel },
      ]);
    }
    case 'trigger':
      return alertPages(
        about,
        [
          {
            key: `created:${id}:page`,
            at,
            responder: '',
            rank: 'createdInLog',
          },
        ],
        [own('created')],
      );
    case 'assign':
      return alertPages(about, assigned, isByPerson ? [own('reassigned')] : []);
    case 'delegate':
      return alertPages(about, assigned, [own('reassigned')]);
    case 'escalate':
      return alertPages(about, assigned, [
        own('escalated', { cause: isByPerson ? 'manual' : 'timeout' }),
      ]);
    case 'acknowledge': {
      // What a program acknowledged nobody has answered.
      if (!isByPerson) return { pages: [] };
      const by = personOf(entry.agent);
      return alertPages(
        about,
        [{ key: `acked:${id}`, at, responder: by, rank: 'ackedInLog' }],
        [own('acknowledged', { by })],
      );
    }
    case 'resolve':
      return alertPages(
        about,
        [],
        [own('resolved', { cause: causeOf(entry) })],
      );
    default:
      return { pages: [] };
  }
}

function causeOf(entry: JsonObject): AlertLogEntry['cause'] {
  if (isPerson(entry.agent)) return 'human';
  const isTimeout = textOf(objectOf(entry.channel).type) === 'timeout';
  return isTimeout ? 'timeout' : 'integration';
}

/** @param holder - what names the service and the address */
function aboutOf(incident: JsonObject, holder: JsonObject): AlertAbout {
  const alertKey = idOf(incident.id, 'the id of the incident');
  const title = textOf(incident.title) || textOf(incident.summary);
  const service = objectOf(incident.service ?? holder.service);
  const alertUrl = addressOf(incident.html_url);
  const fingerprint = lastingKey(incident.incident_key);
  return {
    alertKey,
    // A reference has the number before it, which no two have in common.
    title: title.replace(/^\[#\d+\]\s*/, '') || `Incident ${alertKey}`,
    entity: nameOf(service),
    urgency: textOf(incident.urgency) === 'low' ? 'low' : 'high',
    ...(fingerprint && { fingerprint }),
    ...(alertUrl && { alertUrl }),
  };
}

const channels: readonly [pattern: RegExp, channel: string][] = [
  [/push/, 'push'],
  [/sms/, 'sms'],
  [/phone|voice|call/, 'phone'],
  [/e-?mail/, 'email'],
];

/** By what somebody was notified; `page` where it does not say. */
function channelOf({ channel, notification }: JsonObject): string | undefined {
  const { type, notification: within } = objectOf(channel);
  const told = [notification, within].map(one => textOf(objectOf(one).type));
  const text = [...told, textOf(type)].join(' ').toLowerCase();
  return channels.find(([pattern]) => pattern.test(text))?.[1];
}

function isPerson(value: unknown): boolean {
  return /^user(_reference)?$/.test(textOf(objectOf(value).type));
}

/** By address where the export has it, else by name and id: names are not unique. */
function personOf(value: unknown): string {
  const person = objectOf(value);
  return textOf(person.email) || nameOf(person);
}

function nameOf(value: JsonObject): string {
  const id = textOf(value.id);
  const name = textOf(value.summary) || textOf(value.name);
  return name && id ? `${name} (${id})` : name || id;
}
