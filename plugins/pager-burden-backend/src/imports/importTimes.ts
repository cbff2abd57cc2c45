const withZone =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)$/i;
const withoutZone = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d([.,]\d+)?)?)?$/;

// Whatever is kept has a week that can be asked for, also where nobody can have meant it.
const earliest = Date.UTC(1970, 0, 1);
const end = Date.UTC(2101, 0, 1);

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
  if (Number.isNaN(instant)) {
    return `${name} is no time such as 2026-11-22T19:46:00Z`;
  }
  if (!isInMonth(date)) return `${name} is a day that its month does not have`;
  return instant >= earliest && instant < end
    ? instant
    : `${name} is before 1970 or after 2100`;
}

/** Of a day that there is not, such as the 30th of February, the language makes another. */
function isInMonth(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number);
  return (
    day <= 28 || new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
  );
}
