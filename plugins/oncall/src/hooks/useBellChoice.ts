import { useState } from 'react';

const key = 'operability.oncall.ringHere';

/**
 * Whether this browser rings. Kept in the browser itself: the settings of a
 * person would turn it on wherever they are signed in.
 *
 * @internal
 */
export function useBellChoice(): [boolean, (isOn: boolean) => void] {
  const [isOn, setIsOn] = useState(readChoice);
  return [
    isOn,
    next => {
      setIsOn(next);
      keepChoice(next);
    },
  ];
}

function readChoice(): boolean {
  try {
    return window.localStorage.getItem(key) === 'on';
  } catch {
    return false;
  }
}

function keepChoice(isOn: boolean): void {
  try {
    if (isOn) window.localStorage.setItem(key, 'on');
    else window.localStorage.removeItem(key);
  } catch {
    // Where nothing may be kept, it holds for as long as the page is open.
  }
}
