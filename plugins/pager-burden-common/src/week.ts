import { isoDate } from '@operability/contract-kit';
import * as z from 'zod';

/** Years in which somebody may have been paged, or may say they will be. */
const firstYear = 1970;
const lastYear = 2200;

const yearError = `must be between the years ${firstYear} and ${lastYear}`;

/**
 * An ISO week, by its week-year: 2027-01-03 is in `2026-W53`. Weeks begin on
 * Monday at midnight of the reporting zone. Only weeks that there are: 2025 has
 * no `2025-W53`.
 *
 * @public
 */
export const week = z
  .string()
  .regex(/^\d{4}-W\d{2}$/, {
    message: 'must be an ISO week such as 2026-W47',
    abort: true,
  })
  .superRefine((text, context) => {
    const [year, number] = text.split('-W').map(Number);
    const problem = weekProblem(year, number);
    if (problem) context.addIssue({ code: 'custom', message: problem });
  })
  .meta({ example: '2026-W47' });

/** A calendar day of the years in which there are weeks. @public */
export const reasonableDate = isoDate.refine(
  date => isReasonable(Number(date.slice(0, 4))),
  { message: yearError },
);

function weekProblem(year: number, number: number): string | undefined {
  if (!isReasonable(year)) return yearError;
  const count = weeksIn(year);
  if (number >= 1 && number <= count) return undefined;
  return `must be a week that there is: ${year} has W01 to W${count}`;
}

function isReasonable(year: number): boolean {
  return year >= firstYear && year <= lastYear;
}

/** ISO 8601: a year that begins or ends on a Thursday has 53. */
function weeksIn(year: number): number {
  const isThursday = (month: number, date: number) =>
    new Date(Date.UTC(year, month, date)).getUTCDay() === 4;
  return isThursday(0, 1) || isThursday(11, 31) ? 53 : 52;
}

/**
 * How a week was: `disturbed` by a page or more, `quiet` where the pager was
 * proven for at least 95 % of it, else `unknown`. One that is not over is
 * `running`, and one that has not begun `coming`.
 *
 * @public
 */
export const weekState = z.enum([
  'disturbed',
  'quiet',
  'unknown',
  'running',
  'coming',
]);

/** @public */
export type WeekState = z.output<typeof weekState>;
