import * as z from 'zod';

/** How long a shift is, and in which unit it is counted. @public */
export interface ShiftLength {
  unit: 'hours' | 'days' | 'months';
  count: number;
}

const perUnit = {
  H: { unit: 'hours', factor: 1, most: 8784 },
  D: { unit: 'days', factor: 1, most: 366 },
  W: { unit: 'days', factor: 7, most: 366 },
  M: { unit: 'months', factor: 1, most: 12 },
} as const;

/**
 * Reads a shift length of whole hours, days, weeks or months.
 *
 * @throws Error when the text is anything else; `shiftLength` has checked it.
 * @public
 */
export function parseShiftLength(text: string): ShiftLength {
  const result = read(text);
  if (typeof result === 'string') {
    throw new Error(`The shift length '${text}' ${result}`);
  }
  return result;
}

/** The length of a shift as an ISO 8601 duration in one unit. @public */
export const shiftLength = z
  .string()
  .max(20)
  .check(context => {
    const result = read(context.value);
    if (typeof result === 'string') {
      context.issues.push({
        code: 'custom',
        message: result,
        input: context.value,
      });
    }
  })
  .meta({
    description: 'Whole hours, days, weeks or months as ISO 8601',
    example: 'P1W',
  });

function read(text: string): ShiftLength | string {
  if (/^PT\d+S$/.test(text) || /^PT[0-5]?\dM$/.test(text)) {
    return 'must be at least an hour';
  }
  const match = /^P(?:T(\d+)(H)|(\d+)([DWM]))$/.exec(text);
  if (!match) {
    return 'must be whole hours, days, weeks or months such as PT8H, P1D, P1W or P1M';
  }
  const { unit, factor, most } =
    perUnit[(match[2] ?? match[4]) as keyof typeof perUnit];
  const count = Number(match[1] ?? match[3]) * factor;
  if (count < 1) return 'must be at least an hour';
  if (count > most) return 'must be at most a year';
  return { unit, count };
}
