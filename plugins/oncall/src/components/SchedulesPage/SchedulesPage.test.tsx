import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Schedule, Swap } from '@operability/plugin-oncall-common';
import { address, renderOncall } from '../../__testUtils__/renderOncall';
import { sampleSchedule, sampleSwap } from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';
import { OncallApi } from '../../api';
import { ScheduleRoutes } from '../ScheduleRoutes';

const schedules = [
  sampleSchedule({ id: 'runtime-secondary', name: 'Runtime Secondary' }),
  sampleSchedule({ definedIn: 'runtime.yaml' }),
  sampleSchedule({ id: 'data', name: 'Data', ownerRef: 'group:default/data' }),
];

function listOf<Item>(items: Item[]) {
  return async () => ({ items, totalItems: items.length });
}

function renderPage(
  { path = '/', ...api }: Partial<OncallApi> & { path?: string } = {},
  items: Schedule[] = schedules,
  swaps: Swap[] = [],
) {
  renderOncall(<ScheduleRoutes />, {
    api: {
      listSchedules: listOf(items),
      listSwaps: listOf(swaps),
      ...api,
    },
    path,
  });
}

function names(): (string | null)[] {
  return within(screen.getByRole('list', { name: 'Schedules' }))
    .getAllByRole('listitem')
    .map(item => within(item).getAllByRole('link')[0].textContent);
}

describe('SchedulesPage', () => {
  it('lists schedules by name, with owner, zone, rotations and where they are written', async () => {
    renderPage();

    expect(await screen.findByText('3 schedules')).toBeVisible();
    expect(names()).toEqual(['Data', 'Runtime Primary', 'Runtime Secondary']);
    const [, primary] = within(
      screen.getByRole('list', { name: 'Schedules' }),
    ).getAllByRole('listitem');
    expect(primary).toHaveTextContent('runtime');
    expect(primary).toHaveTextContent('Los Angeles time');
    expect(primary).toHaveTextContent('written in runtime.yaml');
    expect(primary).toHaveTextContent('Weekly: 2 people, every week on Mon');
    expect(
      within(primary).getByRole('link', { name: 'Runtime Primary' }),
    ).toHaveAttribute('href', '/oncall/schedules/runtime-primary');
  });

  it('keeps search and owner in the address', async () => {
    renderPage();
    await screen.findByText('3 schedules');

    await userEvent.type(
      screen.getByLabelText('Search the schedules'),
      'primary',
    );

    await waitFor(() => expect(address()).toBe('/?q=primary'));
    expect(screen.getByText('1 of 3 schedules')).toBeVisible();
    expect(names()).toEqual(['Runtime Primary']);
  });

  it('reads its filters from the address, and says when nothing fits', async () => {
    renderPage({ path: '/?owner=group%3Adefault%2Fnobody' });

    expect(await screen.findByText('No schedule fits')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(names()).toHaveLength(3);
  });

  it('says what to do where there are none', async () => {
    renderPage({}, []);

    expect(await screen.findByText('There are no schedules yet')).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'New schedule…' }),
    ).toHaveAttribute('href', '/oncall/schedules/new');
  });

  it('offers a new one to nobody who could not own it', async () => {
    renderPage({}, [sampleSchedule({ canUpdate: false })]);

    expect(await screen.findByText('1 schedule')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'New schedule…' })).toBeNull();
  });

  it('asks again when it could not be read', async () => {
    const listSchedules = jest
      .fn()
      .mockRejectedValueOnce(new Error('the database is away'))
      .mockImplementation(listOf(schedules));
    renderPage({ listSchedules });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );

    expect(await screen.findByText('3 schedules')).toBeVisible();
  });

  describe('swaps', () => {
    it('lets whoever is asked agree', async () => {
      const decideSwap = jest.fn(async () => sampleSwap({ status: 'agreed' }));
      renderPage({ decideSwap }, schedules, [sampleSwap()]);
      const swap = await screen.findByText(
        /You would take: Runtime Primary, Mon 30 Nov 17:00 – Mon 7 Dec 17:00/,
      );

      expect(swap.closest('li')).toHaveTextContent('“I am at a wedding”');
      await userEvent.click(
        screen.getByRole('button', {
          name: 'Agree to the swap with rally-owl',
        }),
      );

      expect(decideSwap).toHaveBeenCalledWith({
        params: { id: sampleSwap().id },
        body: { agree: true },
      });
    });

    it('lets whoever asked take it back, and not agree', async () => {
      const decideSwap = jest.fn(async () =>
        sampleSwap({ status: 'withdrawn' }),
      );
      renderPage({ decideSwap }, schedules, [
        sampleSwap({
          askedBy: 'user:default/ion-fox',
          withRef: 'user:default/rally-owl',
        }),
      ]);

      await userEvent.click(
        await screen.findByRole('button', { name: 'Take it back' }),
      );

      expect(decideSwap).toHaveBeenCalledWith({
        params: { id: sampleSwap().id },
        body: { agree: false },
      });
      expect(screen.queryByRole('button', { name: /^Agree/ })).toBeNull();
    });

    it('keeps quiet about those that are decided', async () => {
      renderPage({}, schedules, [sampleSwap({ status: 'declined' })]);

      await screen.findByText('3 schedules');
      expect(screen.queryByText(/Swaps that wait/)).toBeNull();
    });

    it('says why a swap is no longer possible', async () => {
      renderPage(
        {
          decideSwap: async () => {
            throw await serverError(409, {
              name: 'ConflictError',
              message: 'rally-owl does not hold all of it',
            });
          },
        },
        schedules,
        [sampleSwap()],
      );

      await userEvent.click(
        await screen.findByRole('button', { name: /^Agree/ }),
      );

      expect(await screen.findByRole('alert')).toHaveTextContent(
        'does not hold all of it',
      );
    });

    it('keeps quiet to a reader who can have none', async () => {
      renderPage(
        {
          listSwaps: async () => {
            throw await serverError(403, {
              name: 'NotAllowedError',
              message: 'only people',
            });
          },
        },
        schedules,
      );

      await screen.findByText('3 schedules');
      expect(screen.queryByText(/Swaps that wait/)).toBeNull();
      expect(screen.queryByRole('alert')).toBeNull();
    });
  });
});
