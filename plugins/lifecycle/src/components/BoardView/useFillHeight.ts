import { RefObject, useCallback, useEffect, useLayoutEffect } from 'react';

const SMALLEST = 360;

/**
 * Makes an element reach down to the bottom of the window, so that its columns
 * scroll and the page does not.
 *
 * @internal
 */
export function useFillHeight(element: RefObject<HTMLElement>): void {
  const fill = useCallback(() => {
    const node = element.current;
    if (!node) return;
    const top = node.getBoundingClientRect().top + pageOffset(node);
    const room = window.innerHeight - top - paddingBelow(node);
    const height = `${Math.floor(Math.max(SMALLEST, room))}px`;
    if (node.style.height !== height) node.style.height = height;
  }, [element]);
  // What is above it comes and goes with a render: notices, chosen filters.
  useLayoutEffect(fill);
  useEffect(() => {
    window.addEventListener('resize', fill);
    return () => window.removeEventListener('resize', fill);
  }, [fill]);
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
