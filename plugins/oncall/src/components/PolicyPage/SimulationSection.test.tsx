import { Policy, Simulation } from '@operability/plugin-oncall-common';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateTime } from 'luxon';
import { Route, Routes } from 'react-router-dom';
import { OncallApi } from '../../api';
import { address, renderOncall } from '../../__testUtils__/renderOncall';
import { runtimePolicy } from '../../__testUtils__/runtimePolicy';
import { sampleSchedule } from '../../__testUtils__/samples';
import { PolicyPage } from './PolicyPage';

const at = '2026-11-29T11:10:00.000Z';

const simulation: Simulation = {
  policy: { id: 'runtime', name: 'Runtime', version: 1 },
  at,
  urgency: 'high',
  items: [
    {
      offset: 'PT0S',
      at,
      step: 1,
      repeat: 0,
      title: 'Runtime Monkey',
      role: 'monkey',
      recipients: [],
      note: 'it is after work hours',
    },
    {
      offset: 'PT0S',
      at,
      step: 2,
      repeat: 0,
      title: 'Runtime Primary',
      role: 'level1',
      recipients: [
        {
          userRef: 'user:default/ion-fox',
          via: { type: 'schedule', ref: 'runtime-primary' },
        },
      ],
    },
    {
      offset: 'PT5M',
      at: '2026-11-29T11:15:00.000Z',
      step: 2,
      repeat: 1,
      title: 'Runtime Primary',
      role: 'level1',
      recipients: [{ userRef: 'user:default/ion-fox' }],
    },
  ],
};

function renderPage({
  policy = runtimePolicy(),
  api = {},
  search = '',
}: { policy?: Policy; api?: Partial<OncallApi>; search?: string } = {}) {
  renderOncall(
    <Routes>
      <Route path="/oncall/policies/:id" element={<PolicyPage />} />
    </Routes>,
    {
      api: {
        getPolicy: async () => policy,
        listSchedules: async () => ({
          items: [sampleSchedule()],
          totalItems: 1,
        }),
        ...api,
      },
      path: `/oncall/policies/runtime${search}`,
    },
  );
}

async function steps() {
  const list = await screen.findByRole('list', { name: 'Steps' });
  return within(list).getAllByRole('listitem');
}

describe('the simulation of a policy', () => {
  it('fills the ladder in for the time in the address', async () => {
    const simulatePolicy = jest.fn(async () => simulation);
    renderPage({ api: { simulatePolicy }, search: `?at=${at}` });

    const list = await screen.findByRole('list', {
      name: 'What would happen',
    });
    expect(simulatePolicy).toHaveBeenCalledWith(
      { params: { id: 'runtime' }, query: { at, urgency: 'high' } },
      expect.anything(),
    );
    const [monkey, primary, again] = Array.from(list.children);
    expect(monkey).toHaveTextContent('Nobody is paged');
    expect(monkey).toHaveTextContent('it is after work hours');
    expect(primary).toHaveTextContent('+0:00');
    expect(primary).toHaveTextContent('Sun 29 Nov, 03:10 in Los Angeles');
    expect(primary).toHaveTextContent('ion-fox through Runtime Primary');
    expect(again).toHaveTextContent('+5:00');
    expect(again).toHaveTextContent('(second climb)');
  });

  it('says in a sentence who is paged when', async () => {
    renderPage({
      api: { simulatePolicy: async () => simulation },
      search: `?at=${at}`,
    });
    expect(
      await screen.findByText(
        /^If this fires on .*, ion-fox is paged at once\. The ladder is climbed once more/,
      ),
    ).toBeVisible();
  });

  it('asks for a time and an urgency, and keeps both in the address', async () => {
    const simulatePolicy = jest.fn(async () => simulation);
    renderPage({ api: { simulatePolicy } });
    await steps();

    fireEvent.change(screen.getByLabelText(/^When it fires/), {
      target: { value: '2026-12-24T20:30' },
    });
    await userEvent.click(screen.getByLabelText('Urgency'));
    await userEvent.click(screen.getByRole('option', { name: 'Low' }));
    await userEvent.click(screen.getByRole('button', { name: 'Simulate' }));

    await screen.findByRole('list', { name: 'What would happen' });
    const chosen = DateTime.fromISO('2026-12-24T20:30').toUTC().toISO()!;
    expect(simulatePolicy).toHaveBeenCalledWith(
      {
        params: { id: 'runtime' },
        query: { at: chosen, urgency: 'low' },
      },
      expect.anything(),
    );
    expect(address()).toBe(
      `/oncall/policies/runtime?at=${encodeURIComponent(chosen)}&urgency=low`,
    );
  });

  it('shows the time that is asked about in both zones', async () => {
    renderPage({
      api: { simulatePolicy: async () => simulation },
      search: `?at=${at}`,
    });
    expect(
      await screen.findByText(/, Sun 29 Nov, 03:10 in Los Angeles$/),
    ).toBeVisible();
  });

  it('simulates an entity, and says where that comes to another policy', async () => {
    const simulateEntity = jest.fn(async () => ({
      ...simulation,
      policy: { id: 'data', name: 'Data', version: 2 },
    }));
    renderPage({
      api: { simulateEntity },
      search: `?at=${at}&entity=component:default/logplex`,
    });

    expect(
      await screen.findByText(/It comes to another policy, Data/),
    ).toBeVisible();
    expect(simulateEntity).toHaveBeenCalledWith(
      {
        params: { kind: 'component', namespace: 'default', name: 'logplex' },
        query: { at, urgency: 'high' },
      },
      expect.anything(),
    );
  });

  it('starts with the entity that a link names', async () => {
    const simulateEntity = jest.fn(async () => simulation);
    renderPage({
      api: { simulateEntity },
      search: '?entity=component:default/logplex',
    });
    await steps();
    await userEvent.click(screen.getByRole('button', { name: 'Simulate' }));
    expect(simulateEntity).toHaveBeenCalled();
  });

  it('says what went wrong, and forgets it when cleared', async () => {
    renderPage({
      api: {
        simulatePolicy: async () => {
          throw new Error('the engine is away');
        },
      },
      search: `?at=${at}`,
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the engine is away',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(address()).toBe('/oncall/policies/runtime');
  });
});
