import { RefObject, useCallback, useEffect, useState } from 'react';

/**
 * Which stage is on the screen, where only one fits, and a way to go to another.
 *
 * @internal
 */
export function useStageInView(scroller: RefObject<HTMLElement>) {
  const [index, setIndex] = useState(0);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const follow = () => {
      const { scrollLeft, clientWidth } = element;
      if (clientWidth > 0) setIndex(Math.round(scrollLeft / clientWidth));
    };
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [scroller]);

  const goTo = useCallback(
    (next: number) => {
      setIndex(next);
      const columns = scroller.current?.querySelectorAll('[data-stage]');
      columns?.[next]?.scrollIntoView?.({ inline: 'start', block: 'nearest' });
    },
    [scroller],
  );
  return { index, goTo };
}
