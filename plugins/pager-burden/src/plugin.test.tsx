import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { PagerBurdenApi, pagerBurdenApiRef } from './api';
import { pagerBurdenPlugin } from './plugin';
import {
  pageOf,
  sampleEntity,
  sampleGroup,
  sampleNoisyList,
  sampleOwn,
  samplePage,
  sampleSummary,
  sampleWeeks,
} from './__testUtils__/samples';

const api: Partial<PagerBurdenApi> = {
  getWeeks: async () => sampleWeeks(),
  getTeamSummary: async () => sampleSummary(),
  getOwnBurden: async () => sampleOwn(),
  listPages: async () => ({ ...pageOf([samplePage()]), data: 'real' }),
  listNoisyAlerts: async () => sampleNoisyList(),
};

describe('pagerBurdenPlugin', () => {
  it('has its pages under the full paths that links name', async () => {
    renderTestApp({
      features: [pagerBurdenPlugin],
      apis: [[pagerBurdenApiRef, api]],
      initialRouteEntries: ['/pager-burden/mine'],
    });

    expect(
      await screen.findByRole('region', { name: 'Your nights' }),
    ).toBeVisible();
  });

  it.each([
    ['a component', sampleEntity, '1 page'],
    ['a team', sampleGroup, 'Disturbed'],
  ])('puts its card on the page of %s', async (_, entity, words) => {
    renderTestApp({
      features: [pagerBurdenPlugin],
      extensions: [createTestEntityPage({ entity })],
      apis: [[pagerBurdenApiRef, api]],
    });

    expect(await screen.findByText(words)).toBeVisible();
  });
});
