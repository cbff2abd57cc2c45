import { EntityResult } from '@operability/plugin-readiness-common';

const columns = [
  'entity',
  'owner',
  'checklist',
  'check',
  'required',
  'status',
  'message',
  'since',
  'evaluated',
  'expires',
];

/** Results as a spreadsheet reads them. @internal */
export function resultsCsv(items: readonly EntityResult[]): string {
  const rows = items.map(item => [
    item.entityRef,
    item.ownerRef ?? '',
    item.checklist,
    item.check.id,
    String(item.check.required),
    item.status,
    item.message,
    item.since ?? '',
    item.evaluatedAt ?? '',
    item.expiresAt ?? '',
  ]);
  return [columns, ...rows]
    .map(cells => cells.map(quoted).join(','))
    .join('\r\n');
}

// A spreadsheet takes a cell that begins like this for a formula and runs it.
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${safe.replace(/"/g, '""')}"`;
}
