// Whatever is kept has a week that can be asked for, also where nobody can have meant it.
const earliest = Date.UTC(1970, 0, 1);
const end = Date.UTC(2101, 0, 1);

/** What to say of a time that cannot be kept. */
export const timeOutOfRange = 'is before 1970 or after 2100';

/** Whether a page of some time can be kept. */
export function isKeepableTime(time: number): boolean {
  return time >= earliest && time < end;
}
