import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

/**
 * Backstage's own, whose faults are not ours to mend: its sidebar, header tabs
 * that point at panels it does not render, and a list of recent visits with a
 * paragraph in it.
 */
const backstages = [
  '[data-testid="sidebar-root"]',
  '[role="tablist"]',
  'ul.MuiList-dense',
];

/** Turns the page to a theme, as a device that goes dark at night does, and waits for it. */
export async function turnTo(page: Page, theme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme: theme });
  await expect(page.locator('body')).toHaveAttribute('data-theme-mode', theme);
}

/**
 * Waits until the page has answered to its width: what is chosen by script comes after the resize, and is there once
 * the browser is idle and the page the same as before.
 */
export function untilItRests(page: Page) {
  return page.evaluate(async () => {
    const rested = () =>
      new Promise(done =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => requestIdleCallback(done)),
        ),
      );
    let before;
    do {
      before = document.body.innerHTML;
      await rested();
    } while (document.body.innerHTML !== before);
  });
}

/** By how many pixels the page is wider than the window. */
export function sidewaysOf(page: Page) {
  return page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
}

/** What axe finds, with the elements it finds it on. From light to dark only colours change. */
export async function faultsOf(page: Page, theme: 'light' | 'dark') {
  // Its own half a megabyte is read once a page. And nothing is told of what is right, which takes most of the time: a
  // selector for each of thousands of elements, and a second tab that puts frames together, which these pages have not.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, axeSource: isThere ? ';' : undefined })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  if (theme === 'dark') axe.withRules(['color-contrast']);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  for (const part of backstages) axe.exclude(part);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)]);
}
