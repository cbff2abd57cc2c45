import { parseLogfmt } from './parseLogfmt';

const names = {
  time: [
    'time',
    'timestamp',
    '@timestamp',
    'ts',
    'datetime',
    'date',
    'at_time',
    'eventTime',
  ],
  level: [
    'level',
    'severity',
    'lvl',
    'loglevel',
    'log.level',
    'log_level',
    'severity_text',
    'severityText',
  ],
  message: ['message', 'msg', 'event', 'body', 'log.message'],
};

/** Longer lines than this are dumps. */
const longest = 65_536;

/** What a line of a log lacks; undefined when nothing. */
export function lineProblem(line: string): string | undefined {
  if (line.length > longest) return 'is longer than 64 kB';
  const fields = line.trimStart().startsWith('{')
    ? parseJson(line)
    : parseLogfmt(line);
  if (!fields) return 'is neither JSON nor logfmt';
  const missing = [
    ...(isTime(find(fields, names.time)) ? [] : ['a time']),
    ...(isLevel(find(fields, names.level)) ? [] : ['a level']),
    ...(isMessage(find(fields, names.message)) ? [] : ['a message']),
  ];
  return missing.length ? `lacks ${missing.join(', ')}` : undefined;
}

function parseJson(line: string): ReadonlyMap<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return undefined;
    const fields = new Map<string, unknown>(Object.entries(value));
    // As the Elastic Common Schema nests it.
    const log: unknown = fields.get('log');
    if (typeof log === 'object' && log !== null && 'level' in log) {
      fields.set('log.level', log.level);
    }
    return fields;
  } catch {
    return undefined;
  }
}

function find(fields: ReadonlyMap<string, unknown>, keys: readonly string[]) {
  const key = keys.find(name => fields.has(name));
  return key === undefined ? undefined : fields.get(key);
}

/** A date with a time, or a number of seconds or smaller parts since 1970. */
function isTime(value: unknown): boolean {
  if (typeof value === 'number') return value > 1e9;
  if (typeof value !== 'string') return false;
  if (/^\d{10,19}(\.\d+)?$/.test(value)) return true;
  return (
    /^\d{4}-?\d\d-?\d\d[T ]\d\d/.test(value) &&
    !Number.isNaN(Date.parse(value.replace(' ', 'T').replace(',', '.')))
  );
}

function isLevel(value: unknown): boolean {
  return (
    (typeof value === 'string' && /^[A-Za-z]{1,20}\d?$/.test(value)) ||
    (typeof value === 'number' && value >= 0) ||
    (typeof value === 'string' && /^\d{1,2}$/.test(value))
  );
}

function isMessage(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
