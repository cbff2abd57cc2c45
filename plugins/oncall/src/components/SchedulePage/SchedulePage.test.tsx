import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Shifts } from '@operability/plugin-oncall-common';
import { address } from '../../__testUtils__/renderOncall';
import { renderSchedule } from '../../__testUtils__/renderSchedule';
import { sampleSchedule, sampleShifts } from '../../__testUtils__/samples';

const now = Date.parse('2026-11-28T07:00:00Z');

async function timeline(): Promise<HTMLElement> {
  return screen.findByRole('group', { name: /^Timeline of Runtime Primary/ });
}

describe('SchedulePage', () => {
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(now);
  });

  it('shows rotations, overrides and the final row of two weeks in the zone of the schedule', async () => {
    const { getShifts } = renderSchedule();

    const shown = await timeline();
    expect(shown).toHaveAccessibleName(
      /23 Nov – 6 Dec 2026: 2 people, 90 % of what is promised is held, 1 gap of 9 h together, 1 override\.$/,
    );
    const rows = within(shown)
      .getAllByRole('group')
      .map(row => row.getAttribute('aria-label'));
    expect(rows).toEqual(['Weekly', 'Overrides', 'On call']);
    expect(getShifts).toHaveBeenCalledWith(
      {
        params: { id: 'runtime-primary' },
        query: {
          since: '2026-11-23T08:00:00.000Z',
          until: '2026-12-07T08:00:00.000Z',
        },
      },
      expect.anything(),
    );
    expect(
      within(shown).getByRole('button', {
        name: 'ion-fox, Mon 23 Nov 09:00 – Mon 30 Nov 09:00',
      }),
    ).toBeVisible();
  });

  it('asks for each rotation alone, without the overrides of the schedule', async () => {
    const { previewSchedule } = renderSchedule();
    await timeline();

    const [[{ body }]] = previewSchedule.mock.calls;
    expect(body.schedule.id).toBeUndefined();
    expect(body.schedule.rotations).toEqual([
      expect.objectContaining({ id: 'weekly' }),
    ]);
  });

  it('turns to other days, and keeps them in the address', async () => {
    renderSchedule();
    await timeline();

    await userEvent.click(
      screen.getByRole('button', { name: 'The two weeks after' }),
    );
    expect(address()).toBe('/runtime-primary?start=2026-12-07');
    expect(screen.getByText('7 Dec – 20 Dec 2026')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Month' }));
    expect(address()).toBe('/runtime-primary?start=2026-12-07&view=month');
    expect(screen.getByText('December 2026')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Today' }));
    expect(address()).toBe('/runtime-primary?view=month');
    expect(screen.getByText('November 2026')).toBeVisible();
  });

  it('never shows figures of the days before under the title of others', async () => {
    let answer = (_: Shifts) => {};
    renderSchedule({
      getShifts: ({ query }) =>
        query?.since === '2026-12-07T08:00:00.000Z'
          ? new Promise<Shifts>(resolve => {
              answer = resolve;
            })
          : Promise.resolve(sampleShifts({ coverage: 0.9 })),
    });
    const shown = await timeline();
    const isBusy = () => screen.queryByText('Reading these days…') !== null;
    expect(isBusy()).toBe(false);

    await userEvent.click(
      screen.getByRole('button', { name: 'The two weeks after' }),
    );

    expect(isBusy()).toBe(true);
    expect(screen.queryByText(/90 %/)).toBeNull();
    expect(screen.queryByRole('link', { name: /CSV/ })).toBeNull();
    expect(within(shown).queryByRole('button')).toBeNull();
    // It stays, and with it the focus of those who turn pages by key.
    expect(shown).toBeVisible();

    answer(sampleShifts({ items: [], coverage: 0.2 }));
    expect(await screen.findByText(/20 % of all hours/)).toBeVisible();
    expect(isBusy()).toBe(false);
  });

  it('shows the time of the reader when asked to', async () => {
    renderSchedule();
    await timeline();

    await userEvent.click(screen.getByRole('button', { name: /^Your time/ }));

    expect(address()).toBe('/runtime-primary?clock=reader');
    expect(
      await screen.findByRole('button', {
        name: 'ion-fox, Mon 23 Nov 17:00 – Mon 30 Nov 17:00',
      }),
    ).toBeVisible();
  });

  it('says the same as a table', async () => {
    renderSchedule({}, '/runtime-primary?as=table');

    expect(
      await screen.findByRole('table', { name: 'Timeline of Runtime Primary' }),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Download as CSV' }),
    ).toHaveAttribute('href', expect.stringMatching(/^data:text\/csv/));
  });

  it('is a list by day on a phone', async () => {
    const matchMedia = jest.fn((query: string) => ({
      matches: query.includes('max-width:599'),
      media: query,
      addListener: () => {},
      removeListener: () => {},
      addEventListener: () => {},
      removeEventListener: () => {},
    }));
    Object.defineProperty(window, 'matchMedia', {
      configurable: true,
      value: matchMedia,
    });
    try {
      renderSchedule();

      expect(
        await screen.findByRole('list', {
          name: 'Timeline of Runtime Primary',
        }),
      ).toHaveTextContent('Monday 30 November');
    } finally {
      Reflect.deleteProperty(window, 'matchMedia');
    }
  });

  it('lists gaps, and how much is held', async () => {
    renderSchedule();

    expect(await screen.findByRole('list', { name: 'Gaps' })).toHaveTextContent(
      'Mon 23 Nov 00:00 – 09:00 (9 h)',
    );
    expect(screen.getByText('90 % of all hours held')).toBeVisible();
  });

  it('stays, and says so, when the shifts cannot be read', async () => {
    renderSchedule({
      getShifts: async () => {
        throw new Error('the database is away');
      },
    });

    const [alert] = await screen.findAllByRole('alert');
    expect(alert).toHaveTextContent('the database is away');
    expect(
      screen.getByRole('heading', { name: 'Runtime Primary' }),
    ).toBeVisible();
  });

  it('is not changed here where it is written as code', async () => {
    renderSchedule({
      getSchedule: async () =>
        sampleSchedule({ definedIn: 'runtime.yaml', canUpdate: false }),
    });
    await screen.findByRole('list', { name: 'Next shifts' });

    expect(
      await screen.findByText(/Written as code in runtime.yaml/),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Change…' })).toBeNull();
    // That is not what its files say.
    expect(screen.getByRole('button', { name: 'Add override…' })).toBeVisible();
  });

  it('offers nothing that would be refused', async () => {
    renderSchedule(
      {
        getSchedule: async () =>
          sampleSchedule({ canUpdate: false, canOverride: false }),
      },
      '/runtime-primary',
      'user:default/beacon-lynx',
    );
    await screen.findByRole('list', { name: 'Next shifts' });
    await screen.findByRole('list', { name: 'Overrides' });
    const shown = await timeline();
    await screen.findByRole('button', { name: 'Swap a shift…' });

    for (const name of ['Add override…', /shift away/, /I take/, /^Delete/]) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
    expect(within(shown).queryByTestId('span-selector')).toBeNull();
  });

  it('lets who takes turns give away and take back their own', async () => {
    renderSchedule(
      {
        getSchedule: async () =>
          sampleSchedule({ canUpdate: false, canOverride: false }),
      },
      '/runtime-primary',
      'user:default/rally-owl',
    );
    const next = within(
      await screen.findByRole('list', { name: 'Next shifts' }),
    );

    expect(
      await next.findByRole('button', { name: 'Give this shift away…' }),
    ).toBeVisible();
    expect(next.queryByRole('button', { name: /I take/ })).toBeNull();
    expect(
      await screen.findByRole('button', { name: /^Delete the override/ }),
    ).toBeVisible();
  });
});
