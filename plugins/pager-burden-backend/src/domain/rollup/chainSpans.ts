import { defaultGap } from '../interruptions/startsOfInterruptions';
import { PageFact } from './PageFact';

/**
 * A stretch of one person's pages of which the flags are to be looked at again.
 * Both ends are included, unlike those of an interval: a page at `to` counts.
 */
export interface ChainSpan {
  isSample: boolean;
  person: string;
  /** From which on the pages are read: those before `from` only as neighbours. */
  readFrom: number;
  from: number;
  to: number;
}

/**
 * Where pages that change may change which others begin an interruption.
 *
 * Whether a page does depends on the one before it alone, and only within the
 * gap. So nothing changes outside the gap that follows a page that came, went,
 * moved or began to count: in a storm of any length, a read of two gaps.
 *
 * @param changed - pages as they were and as they are, in any order
 */
export function chainSpans(
  changed: readonly Pick<PageFact, 'isSample' | 'person' | 'sentAt'>[],
  gap = defaultGap,
): ChainSpan[] {
  const spans: ChainSpan[] = [];
  const lastOf = new Map<string, ChainSpan>();
  const ordered = [...changed].sort((one, other) => one.sentAt - other.sentAt);
  for (const { isSample, person, sentAt } of ordered) {
    if (person === undefined) continue;
    const key = `${isSample} ${person}`;
    const last = lastOf.get(key);
    if (last && sentAt - gap <= last.to) {
      last.to = sentAt + gap;
    } else {
      const span = {
        isSample,
        person,
        readFrom: sentAt - gap,
        from: sentAt,
        to: sentAt + gap,
      };
      spans.push(span);
      lastOf.set(key, span);
    }
  }
  return spans;
}
