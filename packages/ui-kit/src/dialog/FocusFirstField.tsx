import { ReactNode, useEffect, useRef, useState } from 'react';

/** What a person fills in: not the inputs that stand behind a select or measure a text. */
const fields = [
  'input:not([type=hidden]):not([aria-hidden=true]):not(:disabled)',
  'textarea:not([aria-hidden=true]):not(:disabled)',
  '[role=button][aria-haspopup=listbox]:not([aria-disabled=true])',
].join();

/**
 * Puts the focus into the first field among its children when they appear,
 * unless one of them took it already.
 *
 * @internal
 */
export function FocusFirstField({ children }: { children: ReactNode }) {
  const start = useRef<HTMLSpanElement>(null);
  // A Material radio button or checkbox breaks when it is focused before it has
  // rendered for the second time, which all do at once.
  const [isSecondTime, setIsSecondTime] = useState(false);
  useEffect(() => setIsSecondTime(true), []);
  useEffect(() => {
    const parent = start.current?.parentElement;
    if (!isSecondTime || !parent || parent.contains(document.activeElement))
      return;
    const first = parent.querySelector<HTMLElement>(fields);
    // Of radio buttons the one that is chosen is where the tab key stops.
    const chosen = isRadio(first)
      ? parent.querySelector<HTMLElement>(`input[type=radio]:checked`)
      : null;
    (chosen ?? first)?.focus();
  }, [isSecondTime]);
  return (
    <>
      <span ref={start} hidden />
      {children}
    </>
  );
}

function isRadio(element: HTMLElement | null): boolean {
  return element instanceof HTMLInputElement && element.type === 'radio';
}
