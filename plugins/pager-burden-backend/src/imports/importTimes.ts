const withZone =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)$/i;
const withoutZone = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d([.,]\d+)?)?)?$/;

/** An instant; undefined where there is none; or why it is refused. */
export function timeOf(
  name: string,
  text: string,
): number | string | undefined {
  if (!text) return undefined;
  const [, date, time, zone] = withZone.exec(text) ?? [];
  if (!date && withoutZone.test(text)) return `${name} has no time zone`;
  const instant = date
    ? Date.parse(`${date}T${time.replace(',', '.')}${zone.toUpperCase()}`)
    : NaN;
  return Number.isNaN(instant)
    ? `${name} is no time such as 2026-11-22T19:46:00Z`
    : instant;
}
