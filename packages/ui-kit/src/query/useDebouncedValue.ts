import { useEffect, useState } from 'react';

/** A value that follows once it has kept still, for typing into a search. @public */
export function useDebouncedValue<T>(value: T, milliseconds = 250): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
