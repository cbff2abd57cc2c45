/**
 * Asks once for what many ask for in one turn of the event loop: what comes in
 * together is committed together, and then answered together.
 */
export function gathered<Value>(
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): (key: string) => Promise<Value | undefined> {
  let next: { keys: Set<string>; found: Promise<ReadonlyMap<string, Value>> };
  let isOpen = false;
  return async key => {
    if (!isOpen) {
      isOpen = true;
      const keys = new Set<string>();
      const closed = new Promise<void>(resolve => {
        setImmediate(() => {
          isOpen = false;
          resolve();
        });
      });
      next = { keys, found: closed.then(() => load([...keys])) };
    }
    next.keys.add(key);
    return (await next.found).get(key);
  };
}
