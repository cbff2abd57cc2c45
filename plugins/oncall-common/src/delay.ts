import * as z from 'zod';

const pattern =
  /^P(?=\d|T\d)(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const milliseconds = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000];

/**
 * The length of an ISO 8601 duration in milliseconds, days counted as 24 hours.
 *
 * @throws Error for months, years and fractions, which `delay` refuses.
 * @public
 */
export function delayMilliseconds(text: string): number {
  const total = measure(text);
  if (total === undefined) throw new Error(`'${text}' is not a delay`);
  return total;
}

/** Writes milliseconds as the shortest ISO 8601 duration, down to seconds. @public */
export function formatDelay(length: number): string {
  const seconds = Math.round(length / 1000);
  const parts: [number, string][] = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ];
  const text = parts.map(([n, unit]) => (n ? `${n}${unit}` : '')).join('');
  return `PT${text || '0S'}`;
}

/** An ISO 8601 duration of weeks, days, hours, minutes and seconds. @public */
export function delay(range: { min: string; max: string }) {
  const [min, max] = [range.min, range.max].map(delayMilliseconds);
  return z
    .string()
    .max(30)
    .refine(text => measure(text) !== undefined, {
      abort: true,
      message: 'must be an ISO 8601 duration such as PT5M',
    })
    .refine(text => delayMilliseconds(text) >= min, {
      message: `must be at least ${range.min}`,
    })
    .refine(text => delayMilliseconds(text) <= max, {
      message: `must be at most ${range.max}`,
    })
    .meta({ example: 'PT5M' });
}

function measure(text: string): number | undefined {
  const match = pattern.exec(text);
  if (!match || text.endsWith('T')) return undefined;
  return milliseconds.reduce(
    (sum, unit, index) => sum + Number(match[index + 1] ?? 0) * unit,
    0,
  );
}
