import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Policy } from '@operability/plugin-oncall-common';
import { address, renderOncall } from '../../__testUtils__/renderOncall';
import { runtimePolicy } from '../../__testUtils__/runtimePolicy';
import { samplePolicy } from '../../__testUtils__/samples';
import { PoliciesPage } from './PoliciesPage';

const data = samplePolicy({
  id: 'data',
  name: 'Data',
  ownerRef: 'group:default/data',
  definedIn: 'catalog-info/oncall/data.yaml',
  usedBy: { total: 0, items: [] },
});

function renderPage(items: Policy[], path = '/') {
  renderOncall(<PoliciesPage />, {
    api: { listPolicies: async () => ({ items, totalItems: items.length }) },
    path,
  });
}

async function rows() {
  const list = await screen.findByRole('list', { name: 'Policies' });
  return within(list).getAllByRole('listitem');
}

describe('PoliciesPage', () => {
  it('lists policies by name with their owner, ladder, use and place', async () => {
    renderPage([runtimePolicy(), data]);

    const [first, second] = await rows();
    expect(first).toHaveTextContent('Data');
    expect(first).toHaveTextContent('used by nothing');
    expect(first).toHaveTextContent('written in catalog-info/oncall/data.yaml');
    expect(
      within(second).getByRole('link', { name: 'Runtime' }),
    ).toHaveAttribute('href', '/oncall/policies/runtime');
    expect(second).toHaveTextContent(
      '0:00 Runtime Monkey → 2:00 Runtime Primary → 7:00 Runtime Secondary',
    );
    expect(
      within(second).getByRole('link', { name: 'used by 4' }),
    ).toHaveAttribute('href', '/oncall/policies/runtime#used-by');
    expect(second).toHaveTextContent('made in the portal');
    expect(screen.getByText('2 policies')).toBeVisible();
    expect(screen.getByRole('button', { name: 'New policy…' })).toHaveAttribute(
      'href',
      '/oncall/policies/new',
    );
  });

  it('offers a new one to nobody who could not own it', async () => {
    renderPage([{ ...data, canUpdate: false }]);
    await rows();

    expect(screen.queryByRole('button', { name: 'New policy…' })).toBeNull();
  });

  it('keeps the search in the address', async () => {
    renderPage([runtimePolicy(), data]);
    await rows();

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search the policies' }),
      'monkey',
    );

    expect(await screen.findByText('1 of 2 policies')).toBeVisible();
    expect(address()).toBe('/?q=monkey');
  });

  it('starts with the filters of the address, and clears them', async () => {
    renderPage([runtimePolicy(), data], '/?owner=group%3Adefault%2Fdata');

    expect(await rows()).toHaveLength(1);
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );

    expect(await rows()).toHaveLength(2);
    expect(address()).toBe('/');
  });

  it('narrows by owner', async () => {
    renderPage([runtimePolicy(), data]);
    await rows();

    await userEvent.click(screen.getByLabelText('Owner'));
    await userEvent.click(screen.getByRole('option', { name: 'runtime' }));

    expect(await rows()).toHaveLength(1);
    expect(address()).toBe('/?owner=group%3Adefault%2Fruntime');
  });

  it('says what to do where there are none, and where none fits', async () => {
    renderPage([]);
    expect(await screen.findByText('There are no policies yet')).toBeVisible();
  });

  it('says that none fits', async () => {
    renderPage([data], '/?q=nothing');
    expect(await screen.findByText('No policy fits')).toBeVisible();
  });

  it('says why there is no list, and tries again', async () => {
    const listPolicies = jest
      .fn()
      .mockRejectedValueOnce(new Error('the database is away'))
      .mockResolvedValue({ items: [data], totalItems: 1 });
    renderOncall(<PoliciesPage />, { api: { listPolicies } });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the database is away',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rows()).toHaveLength(1);
  });
});
