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
      expect(page.getByRole('gridcell').getByText('daedalus')).toBeVisible(),
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
          await expect(page.getByRole('progressbar')).toHaveCount(0);
          const axe = new AxeBuilder({ page }).withTags([
            'wcag2a',
            'wcag2aa',
            'wcag21a',
            'wcag21aa',
            'wcag22aa',
          ]);
          for (const part of backstages) axe.exclude(part);
          const { violations } = await axe.analyze();
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
