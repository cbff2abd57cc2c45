import { isKeepableTime, timeOutOfRange } from '../pages/keepableTime';

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
  if (Number.isNaN(instant)) {
    return `${name} is no time such as 2026-11-22T19:46:00Z`;
  }
  if (!isInMonth(date)) return `${name} is a day that its month does not have`;
  return isKeepableTime(instant) ? instant : `${name} ${timeOutOfRange}`;
}

/** Of a day that there is not, such as the 30th of February, the language makes another. */
function isInMonth(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number);
  return (
    day <= 28 || new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
  );
}
