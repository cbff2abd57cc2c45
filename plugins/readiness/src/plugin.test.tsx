import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { ReadinessApi, readinessApiRef } from './api';
import { readinessPlugin } from './plugin';
import {
  pageOf,
  sampleEntity,
  sampleMatrix,
  sampleScorecards,
} from './__testUtils__/samples';

const api: Partial<ReadinessApi> = {
  getScorecards: async () => sampleScorecards(),
  getMatrix: async () => sampleMatrix(),
  listChecklists: async () => pageOf([]),
};

describe('readinessPlugin', () => {
  it('has the matrix under the full path that links name', async () => {
    renderTestApp({
      features: [readinessPlugin],
      apis: [[readinessApiRef, api]],
      initialRouteEntries: ['/readiness/matrix'],
    });

    expect(
      await screen.findByRole('region', { name: 'Owners by check' }),
    ).toBeVisible();
  });

  it('puts its card on the page of a component', async () => {
    renderTestApp({
      features: [readinessPlugin],
      extensions: [createTestEntityPage({ entity: sampleEntity })],
      apis: [[readinessApiRef, api]],
    });

    const [steps] = await screen.findAllByRole('list', {
      name: 'What to do next',
    });
    expect(steps).toBeVisible();
  });
});
