import { screen, within } from '@testing-library/react';
import { ReadinessApi } from '../../api';
import { renderReadiness } from '../../__testUtils__/renderReadiness';
import { pageOf, sampleMatrix } from '../../__testUtils__/samples';
import { MatrixPage } from './MatrixPage';

function renderMatrix(api: Partial<ReadinessApi>, path = '/') {
  renderReadiness(<MatrixPage />, {
    api: { listChecklists: async () => pageOf([]), ...api },
    path,
  });
}

/** What does not apply is in no number. */
const counted = ['pass', 'fail', 'unknown', 'stale', 'waived', 'attested']
  .map(status => `&status=${status}`)
  .join('');

describe('MatrixPage', () => {
  it('shows the worst first, and each cell leads to its rows', async () => {
    renderMatrix({ getMatrix: async () => sampleMatrix() });

    const region = await screen.findByRole('region', {
      name: 'Owners by check',
    });
    expect(region).toHaveAttribute('tabindex', '0');
    const [first] = within(region).getAllByRole('rowheader');
    expect(first).toHaveTextContent('runtime');
    expect(
      screen.getByRole('link', {
        name: 'runtime, Enforces SSL access: 25 % 1 of 4',
      }),
    ).toHaveAttribute(
      'href',
      `/readiness/results?check=enforces-ssl&owner=group%3Adefault%2Fruntime${counted}`,
    );
    expect(screen.getByRole('status')).toHaveTextContent('12 of 16 lines pass');
  });

  it('groups by what the address says', async () => {
    const getMatrix = jest.fn(async () => sampleMatrix());
    renderMatrix({ getMatrix }, '/?groupBy=stage');

    expect(
      await screen.findByRole('region', { name: 'Stages by check' }),
    ).toBeVisible();
    expect(getMatrix).toHaveBeenCalledWith(
      { query: { checklist: 'production', groupBy: 'stage' } },
      expect.anything(),
    );
  });

  it('says what to do where there is nothing', async () => {
    renderMatrix({ getMatrix: async () => ({ checks: [], rows: [] }) });

    expect(
      await screen.findByText('Nothing has been looked at yet'),
    ).toBeVisible();
  });
});
