import { Entity } from '@backstage/catalog-model';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { EngineStatus } from '@operability/plugin-oncall-common';
import { screen } from '@testing-library/react';
import { oncallApiRef, OncallApi } from './api';
import { oncallPlugin } from './plugin';
import { sampleEntity, sampleOnCall } from './__testUtils__/samples';

const broken: EngineStatus = {
  status: 'stopped',
  message: 'The engine stands still',
  tickLagMilliseconds: 0,
  outboxDepth: 0,
  deadLetters: 0,
  openAlerts: 0,
  channels: [],
};

const api: Partial<OncallApi> = {
  getEntityOnCall: async () => sampleOnCall(),
  listSchedules: async () => ({ items: [], totalItems: 0 }),
  getNow: async () => ({ at: '2026-11-28T10:00:00.000Z', items: [] }),
  getEngine: async () => broken,
};

function renderOn(entity: Entity) {
  renderTestApp({
    features: [oncallPlugin],
    extensions: [createTestEntityPage({ entity })],
    apis: [[oncallApiRef, api]],
  });
}

describe('oncallPlugin', () => {
  it('has who is on call now under the full path that links name', async () => {
    renderTestApp({
      features: [oncallPlugin],
      apis: [[oncallApiRef, api]],
      initialRouteEntries: ['/oncall/now'],
    });

    expect(await screen.findByText('There are no schedules yet')).toBeVisible();
  });

  it('puts its card on the page of a component', async () => {
    renderOn(sampleEntity);

    const [holders] = await screen.findAllByRole('list', {
      name: 'On call now',
    });
    expect(holders).toHaveTextContent('ion-fox');
  });

  it('says on a page that is not its own that pages do not go out', async () => {
    renderOn(sampleEntity);

    expect(await screen.findByText('The engine stands still.')).toBeVisible();
  });

  it.each([
    [
      'all that somebody answers for by default',
      {},
      ['Component', 'System', 'API', 'Group'],
    ],
    ['the kinds it is told', { kinds: ['system'] }, ['System']],
  ])('shows card and tab on %s', (_, config, expected) => {
    for (const id of [
      'entity-card:oncall/on-call',
      'entity-content:oncall/on-call',
    ] as const) {
      const isShown = createExtensionTester(oncallPlugin.getExtension(id), {
        config,
      }).get(EntityCardBlueprint.dataRefs.filterFunction);

      expect(
        ['Component', 'System', 'API', 'Group', 'User'].filter(kind =>
          isShown?.({ ...sampleEntity, kind }),
        ),
      ).toEqual(expected);
    }
  });
});
