import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

function tick() {
  now = Date.now();
  for (const listener of listeners) listener();
}

// One timer for all relative times of a page: a board shows thousands.
function subscribe(listener: () => void): () => void {
  if (!timer) {
    timer = setInterval(tick, MINUTE);
    tick();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/**
 * The time, in epoch milliseconds, renewed once a minute for all who use it.
 *
 * @public
 */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, () => now);
}
