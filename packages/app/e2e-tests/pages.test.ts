import AxeBuilder from '@axe-core/playwright';
import { expect, Page, test } from '@playwright/test';
import { enterAs } from './portal';

/** A page, and something on it that shows that it has arrived. */
const pages: {
  name: string;
  path: string;
  arrived: (page: Page) => Promise<void>;
}[] = [
  {
    name: 'home',
    path: '/',
    arrived: page =>
      expect(page.getByText('Getting around').first()).toBeVisible(),
  },
  {
    name: 'lifecycle board',
    path: '/lifecycle/board',
    arrived: page =>
      expect(page.getByRole('gridcell').getByText('pickle')).toBeVisible(),
  },
  {
    name: 'component',
    path: '/catalog/default/component/logplex',
    arrived: page => expect(page.getByText('Production').first()).toBeVisible(),
  },
  {
    name: 'lifecycle tab',
    path: '/catalog/default/component/logplex/lifecycle',
    arrived: page => expect(page.getByText(/history/i).first()).toBeVisible(),
  },
  {
    name: 'stage',
    path: '/catalog/default/lifecyclestage/production',
    arrived: page =>
      expect(
        page.getByText('logplex').or(page.getByText('api')).first(),
      ).toBeVisible(),
  },
];

/** Backstage's own sidebar, whose faults are not ours to mend. */
const sidebar = '[data-testid="sidebar-root"]';

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test.describe(`${theme}, ${width} px wide`, () => {
      test.use({
        viewport: { width, height: 900 },
        colorScheme: theme,
        reducedMotion: 'reduce',
      });

      for (const { name, path, arrived } of pages) {
        test(`the ${name} page has no accessibility faults`, async ({
          page,
        }) => {
          await enterAs(page, 'ion-fox', path);
          await arrived(page);
          const { violations } = await new AxeBuilder({ page })
            .exclude(sidebar)
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
            .analyze();
          expect(
            violations.map(({ id, nodes }) => [
              id,
              nodes.map(node => node.html),
            ]),
          ).toEqual([]);
        });
      }
    });
  }
}
