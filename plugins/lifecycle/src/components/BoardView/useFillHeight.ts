import { RefObject, useLayoutEffect } from 'react';

const SMALLEST = 360;

/**
 * Makes an element reach down to the bottom of the window, so that its columns
 * scroll and the page does not.
 *
 * @internal
 */
export function useFillHeight(element: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    const fill = () => {
      const top = node.getBoundingClientRect().top + pageOffset(node);
      const room = window.innerHeight - top - paddingBelow(node);
      const height = Math.max(SMALLEST, room);
      node.style.height = `${Math.floor(height)}px`;
    };
    fill();
    window.addEventListener('resize', fill);
    // What is above it comes and goes: notices, a second line of filters.
    const observer = new ResizeObserver(fill);
    if (node.parentElement) observer.observe(node.parentElement);
    return () => {
      window.removeEventListener('resize', fill);
      observer.disconnect();
    };
  }, [element]);
}

/** How far the page itself is scrolled, in whatever element it does so. */
function pageOffset(node: HTMLElement): number {
  let offset = window.scrollY;
  for (let at = node.parentElement; at; at = at.parentElement) {
    offset += at === document.documentElement ? 0 : at.scrollTop;
  }
  return offset;
}

/** What the page keeps free below: its margins, a phone's navigation bar. */
function paddingBelow(node: HTMLElement): number {
  let padding = 0;
  for (let at = node.parentElement; at; at = at.parentElement) {
    padding += parseFloat(getComputedStyle(at).paddingBottom) || 0;
  }
  return padding;
}
