import { useEffect, useRef } from 'react';

/** Whether somebody is writing there, so that letters are letters. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return (
    target.isContentEditable ||
    target.closest('textarea, select, [role=dialog], [role=listbox]') !==
      null ||
    // A menu that is closed opens by letters and arrows.
    target.getAttribute('aria-haspopup') === 'listbox'
  );
}

/**
 * Hears keys wherever the focus is, but where somebody writes or a dialog is
 * open.
 *
 * @param onPressed - is told whether the focus is in a list of pages that get
 *   verdicts, and returns whether the key did something here
 * @internal
 */
export function usePressedKeys(
  isOn: boolean,
  onPressed: (event: KeyboardEvent, inList: boolean) => boolean,
): void {
  const latest = useRef(onPressed);
  latest.current = onPressed;
  useEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (document.querySelector('[role=dialog]')) return;
      const inList =
        event.target instanceof Element &&
        event.target.closest('[data-judged-pages]') !== null;
      if (latest.current(event, inList)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn]);
}
