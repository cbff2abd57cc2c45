import { useEffect, useRef } from 'react';
import { ReviewKey, reviewKeyOf } from '../../model/reviewKeys';

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
 * Hears the keys of a review wherever the focus is, but where somebody writes
 * or a dialog is open.
 *
 * @param onKey - returns whether the key did something here
 * @internal
 */
export function useReviewKeys(
  options: { isOn: boolean; inMeeting: boolean },
  onKey: (key: ReviewKey) => boolean,
): void {
  const { isOn, inMeeting } = options;
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (document.querySelector('[role=dialog]')) return;
      const inList =
        event.target instanceof Element &&
        event.target.closest('[data-review-pages]') !== null;
      const key = reviewKeyOf(event, { inList, inMeeting });
      if (key && latest.current(key)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn, inMeeting]);
}
