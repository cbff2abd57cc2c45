import { alertLife } from '../domain/alerts/alertLife';
import { JsonVendor } from '../imports/readJson';
import { ReadRow, ToldRow } from '../imports/ReadRow';

/** What a row tells; a refusal is a failure of the test. */
export function told(row: ReadRow): ToldRow {
  if ('refused' in row) throw new Error(row.refused);
  return row;
}

/** The pages that count for an alert once all of some objects are read, and its life. */
export function allOf(vendor: JsonVendor, objects: readonly object[]) {
  const rows = objects.map(object =>
    // As it comes out of a file.
    told(vendor.read(JSON.parse(JSON.stringify(object)))),
  );
  return resultOf(rows);
}

/** The pages that count for an alert, and its life, after some rows in any order. */
export function resultOf(rows: readonly ToldRow[]) {
  const lastOf = <Item extends { key: string }>(items: readonly Item[]) => [
    ...new Map(items.map(item => [item.key, item])).values(),
  ];
  const log = lastOf(rows.flatMap(row => row.log ?? []));
  const { alert, outranked } = alertLife(log);
  const pages = lastOf(rows.flatMap(row => row.pages))
    .filter(({ key }) => !outranked.includes(key))
    .map(({ sentAt, responder, channel, anchor, notCounted }) => [
      sentAt,
      responder,
      channel,
      anchor,
      ...(notCounted ? [notCounted] : []),
    ]);
  return { alert, pages, told: rows.flatMap(row => row.pages)[0] };
}
