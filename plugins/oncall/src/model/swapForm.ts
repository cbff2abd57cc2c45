import { Shift, SwapInput } from '@operability/plugin-oncall-common';
import { Span } from './timelineRange';

/** Two shifts that may change hands, and a word about it. @internal */
export interface SwapForm {
  /** The start and holder of a shift, as {@link shiftKey} makes it. */
  gives: string;
  takes: string;
  note: string;
}

/** Names a shift in a list of options. @internal */
export function shiftKey({ start, userRef }: Shift): string {
  return `${start} ${userRef}`;
}

/**
 * The shifts within a range that can be given, and those that can be had for it.
 *
 * @internal
 */
export function swapOptions(
  shifts: readonly Shift[],
  me: string,
  range: Span,
): { mine: Shift[]; theirs: Shift[] } {
  // What has begun cannot change hands as a whole any more; what touches the end
  // of the range was cut off there, and may go on behind it.
  const coming = shifts.filter(
    ({ start, end }) =>
      Date.parse(start) > range.start && Date.parse(end) < range.end,
  );
  return {
    mine: coming.filter(({ userRef }) => userRef === me),
    theirs: coming.filter(({ userRef }) => userRef !== me),
  };
}

/** The swap that is asked for; undefined while one of the two is missing. @internal */
export function readSwapForm(
  form: SwapForm,
  scheduleId: string,
  { mine, theirs }: { mine: readonly Shift[]; theirs: readonly Shift[] },
): SwapInput | undefined {
  const gives = mine.find(shift => shiftKey(shift) === form.gives);
  const takes = theirs.find(shift => shiftKey(shift) === form.takes);
  if (!gives || !takes) return undefined;
  const note = form.note.trim();
  return {
    withRef: takes.userRef,
    gives: { scheduleId, start: gives.start, end: gives.end },
    takes: { scheduleId, start: takes.start, end: takes.end },
    ...(note && { note }),
  };
}
