import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';
import { useAddress } from './useAddress';

const mark = '#check-';

/**
 * The line that the address of the tab leads to, as `?check=staging`, and how
 * to change it. Links of before, with `#check-staging`, lead there too.
 *
 * @internal
 */
export function useLineAddress() {
  const [named, setNamed] = useAddress('check');
  const { hash } = useLocation();
  const marked = hash.startsWith(mark) ? hash.slice(mark.length) : '';
  const target = named || marked;
  const setOpen = useCallback(
    (check: string, isOpen: boolean) => {
      if (isOpen) setNamed(check);
      // One that is not in the address leaves it alone.
      else if (check === target) setNamed('');
    },
    [setNamed, target],
  );
  return { target, setOpen };
}
