import { Policy, Simulation } from '@operability/plugin-oncall-common';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateTime } from 'luxon';
import { Route, Routes } from 'react-router-dom';
import { OncallApi } from '../../api';
import { address, renderOncall } from '../../__testUtils__/renderOncall';
import { runtimePolicy } from '../../__testUtils__/runtimePolicy';
import { sampleSchedule } from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';
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

describe('PolicyPage', () => {
  it('shows the ladder with its times by day and after hours', async () => {
    renderPage();

    const [monkey, primary] = await steps();
    expect(monkey).toHaveTextContent(/^0:00after hours passedRuntime Monkey/);
    expect(monkey).toHaveTextContent(
      'goes on after 2 min · only in work hours · anyone in the channel may acknowledge',
    );
    expect(primary).toHaveTextContent(/^2:00after hours 0:00Runtime Primary/);
  });

  it('shows what is expected of each role in the words of the talk', async () => {
    renderPage();

    const [monkey, primary] = await steps();
    expect(monkey).toHaveTextContent(
      'Monkey: “Everyone should help ack pages in HipChat during work hours”',
    );
    expect(primary).toHaveTextContent(
      'Level 1: “Explicit expectation of first responder after hours”',
    );
  });

  it('links to whom each step pages, schedules by their name', async () => {
    renderPage();

    const [monkey, primary, , noah] = await steps();
    expect(
      await within(primary).findByRole('link', { name: 'Runtime Primary' }),
    ).toHaveAttribute('href', '/oncall/schedules/runtime-primary');
    expect(
      within(monkey).getByRole('link', { name: 'runtime-monkey' }),
    ).toBeVisible();
    expect(within(noah).getByRole('link', { name: 'noah' })).toHaveAttribute(
      'href',
      '/catalog/default/user/noah',
    );
  });

  it('says what happens beside and after the steps', async () => {
    renderPage({ policy: runtimePolicy({ repeat: 2 }) });

    expect(
      await screen.findByText('the ladder is climbed again 2 times'),
    ).toBeVisible();
    expect(
      screen.getByText(
        "the organisation's at 1:21:00, after hours at 1:15:00, again every 15 min",
      ),
    ).toBeVisible();
    expect(screen.getByText('30 min')).toBeVisible();
    expect(
      screen.getByText('Mon–Fri 09:00–18:00, America/Los_Angeles'),
    ).toBeVisible();
  });

  it('lists what uses it, with the total where not all are shown', async () => {
    renderPage({
      policy: runtimePolicy({
        usedBy: { total: 7, items: ['component:default/logplex'] },
      }),
    });

    const section = await screen.findByRole('region', { name: 'Used by 7' });
    expect(
      within(section).getByRole('link', { name: 'logplex' }),
    ).toBeVisible();
    expect(section).toHaveTextContent('And 6 more.');
  });

  it('goes to its users where a link asks for them', async () => {
    const scrollIntoView = jest.fn();
    Element.prototype.scrollIntoView = scrollIntoView;
    renderPage({ search: '#used-by' });
    await steps();
    expect(scrollIntoView).toHaveBeenCalled();
  });

  it('leads to the form of those who may change it', async () => {
    renderPage();
    expect(
      await screen.findByRole('button', { name: 'Change…' }),
    ).toHaveAttribute('href', '/oncall/policies/runtime/edit');
  });

  it('says where it is written as code, and offers no change', async () => {
    renderPage({
      policy: runtimePolicy({
        definedIn: 'catalog-info/oncall/runtime.yaml',
        canUpdate: false,
      }),
    });

    expect(
      await screen.findByText(
        'Written as code in catalog-info/oncall/runtime.yaml: it is changed there.',
      ),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Change…' }),
    ).not.toBeInTheDocument();
  });

  it('says that there is no such policy', async () => {
    renderPage({
      api: {
        getPolicy: async () => {
          throw await serverError(404, {
            name: 'NotFoundError',
            message: "There is no policy 'runtime'",
          });
        },
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      "There is no policy 'runtime'",
    );
  });

  describe('simulate', () => {
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
      expect(again).toHaveTextContent('(2. climb)');
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
});
