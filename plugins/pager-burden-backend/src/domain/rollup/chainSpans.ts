import { Dataset } from '@operability/plugin-pager-burden-common';
import { defaultGap } from '../interruptions/startsOfInterruptions';
import { PageFact } from './PageFact';

/**
 * A stretch of one person's pages of which the flags are to be looked at again.
 * Both ends are included, unlike those of an interval: a page at `to` counts.
 */
export interface ChainSpan {
  dataset: Dataset;
  responder: string;
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
 * moved or began to count: at a storm of any length, a read of two gaps.
 *
 * @param changed - pages as they were and as they are, in any order
 */
export function chainSpans(
  changed: readonly Pick<PageFact, 'dataset' | 'responder' | 'sentAt'>[],
  gap = defaultGap,
): ChainSpan[] {
  const spans: ChainSpan[] = [];
  const lastOf = new Map<string, ChainSpan>();
  const ordered = [...changed].sort((one, other) => one.sentAt - other.sentAt);
  for (const { dataset, responder, sentAt } of ordered) {
    if (responder === undefined) continue;
    const person = `${dataset} ${responder}`;
    const last = lastOf.get(person);
    if (last && sentAt - gap <= last.to) {
      last.to = sentAt + gap;
    } else {
      const span = {
        dataset,
        responder,
        readFrom: sentAt - gap,
        from: sentAt,
        to: sentAt + gap,
      };
      spans.push(span);
      lastOf.set(person, span);
    }
  }
  return spans;
}
