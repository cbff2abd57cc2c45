import { asRecord, Fields } from './fields';

const handlers = ['httpGet', 'tcpSocket', 'exec', 'grpc'];

/** Whether two probes ask the same, however often and patiently they do. */
export function isSameProbe(a: unknown, b: unknown): boolean {
  return describeProbe(a) === describeProbe(b);
}

/** What a probe asks, in one line; `none` where there is no probe. */
export function describeProbe(value: unknown): string {
  const probe = asRecord(value);
  const handler = handlers.find(name => name in probe);
  if (!handler) return 'none';
  return `${handler} ${canonical(
    defaulted(handler, asRecord(probe[handler])),
  )}`;
}

/** What is left out is what Kubernetes makes of it. */
function defaulted(handler: string, fields: Fields): Fields {
  return handler === 'httpGet'
    ? { path: '/', scheme: 'HTTP', ...fields }
    : fields;
}

/** The same text for the same fields in any order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(' ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = asRecord(value);
  return Object.keys(fields)
    .sort()
    .map(key => `${key}=${canonical(fields[key])}`)
    .join(' ');
}
