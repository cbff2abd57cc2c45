import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { address, renderReadiness } from '../../__testUtils__/renderReadiness';
import {
  logplex,
  pageOf,
  sampleChecks,
  sampleResult,
} from '../../__testUtils__/samples';
import { ResultsPage } from './ResultsPage';

const user = userEvent.setup({ pointerEventsCheck: 0 });

function renderResults(path: string, isEmpty = false) {
  const rows = ['enforces-ssl', 'staging'].map(id => ({
    ...sampleResult(id, 'fail'),
    entityRef: logplex,
    checklist: 'production',
  }));
  const listResults = jest.fn(async () => pageOf(isEmpty ? [] : rows));
  renderReadiness(<ResultsPage />, {
    api: { listResults, listChecks: async () => pageOf(sampleChecks()) },
    path,
  });
  return listResults;
}

describe('ResultsPage', () => {
  it('asks for what the address says, counts it, and leads to each line', async () => {
    const listResults = renderResults('/?status=fail&owner=group:default/data');

    expect(await screen.findByText('2 results, the worst first')).toBeVisible();
    expect(listResults).toHaveBeenCalledWith(
      {
        query: expect.objectContaining({
          status: ['fail'],
          owner: ['group:default/data'],
        }),
      },
      expect.anything(),
    );
    expect(
      screen.getAllByRole('columnheader').map(({ textContent }) => textContent),
    ).toEqual(['Entity', 'Check', 'Status', 'Message', 'Since', 'Owner']);
    expect(
      screen.getByRole('link', { name: 'Enforces SSL access' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/logplex/readiness?check=enforces-ssl',
    );
  });

  it('clears the filters where nothing fits', async () => {
    renderResults('/?status=fail&q=nothing', true);
    expect(await screen.findByText('No result fits')).toBeVisible();

    await user.click(screen.getByText('Clear filters'));

    expect(address()).toBe('/');
  });
});
