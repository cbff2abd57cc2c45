import { CoverageReport } from '@operability/plugin-oncall-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { address, renderOncall } from '../../__testUtils__/renderOncall';
import { CoveragePage } from './CoveragePage';

const whole: CoverageReport = {
  since: '2026-11-28T10:00:00.000Z',
  until: '2026-12-26T10:00:00.000Z',
  onNoRotation: [],
  withoutContact: [],
  gaps: [],
  withoutPolicy: [],
  goneFromCatalog: [],
};

const gap = (scheduleId: string, day: string, hours: number) => ({
  scheduleId,
  scheduleName: scheduleId,
  start: `2026-12-${day}T00:00:00.000Z`,
  end: `2026-12-${day}T${String(hours).padStart(2, '0')}:00:00.000Z`,
});

function renderPage(changes: Partial<CoverageReport>, path?: string) {
  renderOncall(<CoveragePage />, {
    api: { getCoverage: async () => ({ ...whole, ...changes }) },
    path,
  });
}

const region = (name: string) => screen.findByRole('region', { name });

describe('CoveragePage', () => {
  it('counts every sort of hole, as a way to its rows', async () => {
    renderPage({
      withoutPolicy: ['component:default/cedar', 'api:default/bamboo'],
      withoutContact: ['user:default/rally-owl'],
    });

    const summary = await screen.findByRole('list', { name: 'Holes' });
    expect(
      within(summary).getByRole('link', {
        name: /2 entities without a policy/,
      }),
    ).toHaveAttribute('href', '#withoutPolicy');
    expect(summary).toHaveTextContent('1 person not reachable');
    const entities = await region('Entities without a policy: 2');
    expect(within(entities).getByRole('link', { name: 'cedar' })).toBeVisible();
    expect(entities).toHaveTextContent('Assign a policy');
    expect(await region('People who cannot be reached: 1')).toHaveTextContent(
      'rally-owl',
    );
  });

  it('shows the gaps of a schedule together, each as a way to its days', async () => {
    renderPage({
      gaps: [gap('short', '01', 1), gap('long', '02', 8), gap('long', '03', 4)],
    });

    const section = await region('Schedules with gaps: 2');
    const names = within(section)
      .getAllByRole('link', { name: /^(short|long)$/ })
      .map(link => link.textContent);
    expect(names).toEqual(['long', 'short']);
    expect(section).toHaveTextContent('long 2 gaps, 12 h in all');
    expect(
      within(section)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toContain('/oncall/schedules/long?start=2026-12-02');
  });

  it('says of everything that has no hole that it is fine', async () => {
    renderPage({});

    expect(
      await screen.findByText('Everything comes to a policy.'),
    ).toBeVisible();
    expect(
      screen.getByText('Every schedule is held as it promises.'),
    ).toBeVisible();
  });

  it('names whom the catalog does not know any more', async () => {
    renderPage({ goneFromCatalog: ['user:default/mesa-newt'] });

    expect(
      await region('People who have left the catalog: 1'),
    ).toHaveTextContent('user:default/mesa-newt');
  });

  it('narrows what it shows to what is searched, and keeps the counts', async () => {
    renderPage({
      onNoRotation: ['user:default/ion-fox', 'user:default/rally-owl'],
    });
    const section = await region('People on no rotation: 2');

    await userEvent.type(screen.getByRole('searchbox'), 'ion');

    await waitFor(() =>
      expect(within(section).queryByText('rally-owl')).not.toBeInTheDocument(),
    );
    expect(within(section).getByText('ion-fox')).toBeVisible();
    expect(address()).toBe('/?q=ion');
  });

  it('shows thousands a part at a time', async () => {
    renderPage({
      withoutPolicy: Array.from(
        { length: 120 },
        (_, index) => `component:default/service-${index}`,
      ),
    });

    const section = await region('Entities without a policy: 120');
    expect(within(section).getAllByRole('link')).toHaveLength(50);
    await userEvent.click(
      within(section).getByRole('button', { name: 'Show more' }),
    );
    expect(within(section).getAllByRole('link')).toHaveLength(100);
  });
});
