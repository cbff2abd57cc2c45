import { parseEntityRef } from '@backstage/catalog-model';

/** The change that came first. */
export interface EarlierMove {
  title: string;
  stageTitle: string;
  /** Left out where the portal or another program did it. */
  actorRef?: string;
  /** Epoch milliseconds. */
  at: number;
}

/** Tells whoever came second who was first, where to, and how long ago. */
export function staleMoveMessage(earlier: EarlierMove, now: number): string {
  const { title, stageTitle, actorRef, at } = earlier;
  const ago = describeAgo(now - at);
  return actorRef
    ? `${parseEntityRef(actorRef).name} moved ${title} to ${stageTitle} ${ago}`
    : `${title} was moved to ${stageTitle} ${ago}`;
}

const units: [name: string, ms: number][] = [
  ['day', 24 * 60 * 60 * 1000],
  ['hour', 60 * 60 * 1000],
  ['minute', 60 * 1000],
  ['second', 1000],
];

/** A span of time as people say it, in its largest whole unit. */
export function describeAgo(ms: number): string {
  for (const [name, size] of units) {
    const count = Math.floor(ms / size);
    if (count >= 1) return `${count} ${name}${count === 1 ? '' : 's'} ago`;
  }
  return 'just now';
}
