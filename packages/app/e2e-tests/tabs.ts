import { BrowserContext, test as base } from '@playwright/test';

/**
 * Playwright's `test`, with the pages of all tests in one window, a tab each: the portal's JavaScript is fetched and
 * compiled once. Who has signed in is kept by the tab. For a window of another kind take Playwright's own.
 */
export const test = base.extend<object, { window: BrowserContext }>({
  window: [
    async ({ browser }, give) => {
      const window = await browser.newContext();
      await give(window);
      await window.close();
    },
    { scope: 'worker' },
  ],
  async page({ window }, give) {
    // Closed no sooner, since a test that fails is photographed when it is over.
    for (const left of window.pages()) await left.close();
    await give(await window.newPage());
  },
});
