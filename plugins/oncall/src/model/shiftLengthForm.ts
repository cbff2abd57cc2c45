const letters = { hours: 'H', days: 'D', weeks: 'W', months: 'M' } as const;

/** The unit in which a shift is counted. @internal */
export type ShiftUnit = keyof typeof letters;

/** The units, from short to long. @internal */
export const shiftUnits = Object.keys(letters) as ShiftUnit[];

/** How long a shift is, as somebody writes it. @internal */
export interface ShiftLengthForm {
  count: string;
  unit: ShiftUnit;
}

/** A length in the unit that it was written in: seven days stay days. @internal */
export function shiftLengthForm(length: string): ShiftLengthForm {
  const [, count = '', letter] = /^PT?(\d+)([HDWM])$/.exec(length) ?? [];
  const unit = shiftUnits.find(one => letters[one] === letter) ?? 'weeks';
  return { count, unit };
}

/** The length as ISO 8601; empty where none is written. @internal */
export function readShiftLengthForm({ count, unit }: ShiftLengthForm): string {
  const number = count.trim();
  if (!/^\d+$/.test(number)) return '';
  return `P${unit === 'hours' ? 'T' : ''}${number}${letters[unit]}`;
}
