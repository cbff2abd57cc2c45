import { EntityResult } from '@operability/plugin-readiness-common';
import { csvText } from '@operability/ui-kit';

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
  return csvText([columns, ...rows]);
}
