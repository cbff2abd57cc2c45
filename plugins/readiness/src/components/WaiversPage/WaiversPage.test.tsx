import { screen } from '@testing-library/react';
import { renderReadiness } from '../../__testUtils__/renderReadiness';
import {
  pageOf,
  sampleChecks,
  sampleWaiver,
} from '../../__testUtils__/samples';
import { WaiversPage } from './WaiversPage';

describe('WaiversPage', () => {
  it('lets only those decide who may', async () => {
    renderReadiness(<WaiversPage />, {
      api: {
        listChecks: async () => pageOf(sampleChecks()),
        listWaivers: async () =>
          pageOf([
            sampleWaiver(),
            sampleWaiver({
              id: '66666666-6666-4666-8666-666666666666',
              canDecide: false,
            }),
          ]),
      },
    });

    expect(await screen.findByText('2 waivers')).toBeVisible();
    expect(screen.getAllByText('Waits for a decision')).toHaveLength(2);
    expect(screen.getAllByText('Decide…')).toHaveLength(1);
  });
});
