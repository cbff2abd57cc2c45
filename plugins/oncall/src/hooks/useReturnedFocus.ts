import { useEffect, useRef } from 'react';

/**
 * Where the focus goes when the button that has it is about to go. Without it
 * the focus falls back to the start of the page.
 *
 * @internal
 */
export function useReturnedFocus<Target extends HTMLElement>() {
  const target = useRef<Target>(null);
  const isDue = useRef(false);
  // Once the button is gone, and what it did is on the screen.
  useEffect(() => {
    if (!isDue.current) return;
    isDue.current = false;
    target.current?.focus();
  });
  return {
    target,
    returnFocus: () => {
      isDue.current = true;
    },
  };
}
