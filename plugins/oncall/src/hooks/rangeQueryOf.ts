import { Span } from '../model/timelineRange';

/** A stretch as a range of the contract. @internal */
export function rangeQueryOf({ start, end }: Span): {
  since: string;
  until: string;
} {
  return {
    since: new Date(start).toISOString(),
    until: new Date(end).toISOString(),
  };
}
