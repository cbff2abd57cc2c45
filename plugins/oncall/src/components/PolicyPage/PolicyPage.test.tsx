import { Policy } from '@operability/plugin-oncall-common';
import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { OncallApi } from '../../api';
import { renderOncall } from '../../__testUtils__/renderOncall';
import { runtimePolicy } from '../../__testUtils__/runtimePolicy';
import { sampleSchedule } from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';
import { PolicyPage } from './PolicyPage';

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
});
