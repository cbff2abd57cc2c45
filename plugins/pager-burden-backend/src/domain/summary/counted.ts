/** A count with its noun: `no pages`, `1 page`, `2 pages`. */
export function counted(count: number, noun: string): string {
  return `${count || 'no'} ${plural(count, noun)}`;
}

/** A noun in the number that goes with a count. */
export function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}

/** A week as people say it: `W30`. */
export function shortWeek(week: string): string {
  return week.slice(week.indexOf('W'));
}

/** A share in whole percent; never 100 % of what is less. */
export function percent(share: number): string {
  const whole = Math.round(share * 100);
  return `${whole === 100 && share < 1 ? 99 : whole} %`;
}
