import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answering } from '../../__testUtils__/answering';
import { address, renderOncall } from '../../__testUtils__/renderOncall';
import {
  sampleOverride,
  sampleSchedule,
  sampleShifts,
  sampleSwap,
} from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';
import { OncallApi } from '../../api';
import { ScheduleRoutes } from '../ScheduleRoutes';

const now = Date.parse('2026-11-28T07:00:00Z');

function fakeApi(changes: Partial<OncallApi> = {}) {
  const calls = {
    getShifts: jest.fn(async () =>
      sampleShifts({
        coverage: 0.9,
        gaps: [
          {
            start: '2026-11-23T08:00:00.000Z',
            end: '2026-11-23T17:00:00.000Z',
          },
        ],
      }),
    ),
    previewSchedule: answering('previewSchedule', async () => sampleShifts()),
  };
  const api: Partial<OncallApi> = {
    getSchedule: async () => sampleSchedule(),
    listOverrides: async () => ({ items: [sampleOverride()], totalItems: 1 }),
    listSwaps: async () => ({ items: [], totalItems: 0 }),
    ...calls,
    ...changes,
  };
  return { api, ...calls };
}

function renderPage(
  changes: Partial<OncallApi> = {},
  path = '/runtime-primary',
  me?: string,
) {
  const fake = fakeApi(changes);
  renderOncall(<ScheduleRoutes />, { api: fake.api, path, me });
  return fake;
}

async function timeline(): Promise<HTMLElement> {
  return screen.findByRole('group', { name: /^Timeline of Runtime Primary/ });
}

describe('SchedulePage', () => {
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(now);
  });

  it('shows rotations, overrides and the final row of two weeks in the zone of the schedule', async () => {
    const { getShifts } = renderPage();

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
    const { previewSchedule } = renderPage();
    await timeline();

    const [[{ body }]] = previewSchedule.mock.calls;
    expect(body.schedule.id).toBeUndefined();
    expect(body.schedule.rotations).toEqual([
      expect.objectContaining({ id: 'weekly' }),
    ]);
  });

  it('turns to other days, and keeps them in the address', async () => {
    renderPage();
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

  it('shows the time of the reader when asked to', async () => {
    renderPage();
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
    renderPage({}, '/runtime-primary?as=table');

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
      renderPage();

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
    renderPage();

    expect(await screen.findByRole('list', { name: 'Gaps' })).toHaveTextContent(
      'Mon 23 Nov 00:00 – 09:00 (9 h)',
    );
    expect(screen.getByText('90 % of all hours held')).toBeVisible();
  });

  it('stays, and says so, when the shifts cannot be read', async () => {
    renderPage({
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
    renderPage({
      getSchedule: async () =>
        sampleSchedule({ definedIn: 'runtime.yaml', canUpdate: false }),
    });

    expect(
      await screen.findByText(/Written as code in runtime.yaml/),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Change…' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Add override…' })).toBeVisible();
  });

  describe('overrides', () => {
    it('takes a shift over for the reader', async () => {
      const createOverride = jest.fn(async () => sampleOverride());
      renderPage({ createOverride });
      const next = await screen.findByRole('list', { name: 'Next shifts' });

      await userEvent.click(
        within(next).getByRole('button', { name: 'I take this shift…' }),
      );
      const dialog = within(await screen.findByRole('dialog'));
      expect(dialog.getByLabelText(/^Who takes it/)).toHaveValue(
        'user:default/ion-fox',
      );
      expect(dialog.getByLabelText(/^From \(Los Angeles time\)/)).toHaveValue(
        '2026-11-30T09:00',
      );
      expect(dialog.getByText('Mon 30 Nov 17:00 for you')).toBeVisible();
      await userEvent.click(
        dialog.getByRole('button', {
          name: 'Put ion-fox in the place of rally-owl',
        }),
      );

      expect(createOverride).toHaveBeenCalledWith(
        {
          params: { id: 'runtime-primary' },
          body: {
            type: 'replace',
            userRef: 'user:default/ion-fox',
            replaces: 'user:default/rally-owl',
            start: '2026-11-30T17:00:00.000Z',
            end: '2026-12-07T17:00:00.000Z',
          },
        },
        { idempotencyKey: expect.any(String) },
      );
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    });

    it('adds somebody by keyboard and form alone', async () => {
      const createOverride = jest.fn(async () => sampleOverride());
      renderPage({ createOverride });

      await userEvent.click(
        await screen.findByRole('button', { name: 'Add override…' }),
      );
      const dialog = within(await screen.findByRole('dialog'));
      await userEvent.click(
        dialog.getByRole('button', { name: 'Add the override' }),
      );
      expect(dialog.getByLabelText(/^Who takes it/)).toBeInvalid();
      expect(createOverride).not.toHaveBeenCalled();

      await userEvent.click(dialog.getByLabelText(/^Cover/));
      await userEvent.click(dialog.getByRole('button', { name: 'I take it' }));
      fireEvent.change(dialog.getByLabelText(/^Until/), {
        target: { value: '2026-11-28T20:00' },
      });
      await userEvent.click(
        dialog.getByRole('button', { name: 'Add ion-fox' }),
      );

      expect(createOverride).toHaveBeenCalledWith(
        expect.objectContaining({
          body: expect.objectContaining({
            type: 'cover',
            userRef: 'user:default/ion-fox',
            end: '2026-11-29T04:00:00.000Z',
          }),
        }),
        expect.anything(),
      );
    });

    it('keeps what was typed when the server refuses it, and says why', async () => {
      renderPage({
        createOverride: async () => {
          throw await serverError(403, {
            name: 'NotAllowedError',
            message: 'these are not your own shifts',
          });
        },
      });
      const next = await screen.findByRole('list', { name: 'Next shifts' });
      await userEvent.click(
        within(next).getByRole('button', { name: 'I take this shift…' }),
      );
      const dialog = within(await screen.findByRole('dialog'));
      await userEvent.click(dialog.getByRole('button', { name: /^Put/ }));

      expect(await dialog.findByRole('alert')).toHaveTextContent(
        'these are not your own shifts',
      );
      expect(dialog.getByLabelText(/^Whose place/)).toHaveValue(
        'user:default/rally-owl',
      );
    });

    it('deletes one that is to come, and offers that for none that has passed', async () => {
      const deleteOverride = jest.fn(async () => undefined);
      const past = sampleOverride({
        id: '3f0a2a0e-4a43-4c26-9c4b-55b7c86ff002',
        start: '2026-11-24T00:00:00.000Z',
        end: '2026-11-25T00:00:00.000Z',
      });
      renderPage({
        deleteOverride,
        listOverrides: async () => ({
          items: [past, sampleOverride({ orphaned: true })],
          totalItems: 2,
        }),
      });
      const items = within(
        await screen.findByRole('list', { name: 'Overrides' }),
      ).getAllByRole('listitem');

      expect(within(items[0]).queryByRole('button')).toBeNull();
      expect(items[1]).toHaveTextContent('Replaces nobody');
      await userEvent.click(within(items[1]).getByRole('button'));

      expect(deleteOverride).toHaveBeenCalledWith({
        params: { id: 'runtime-primary', overrideId: sampleOverride().id },
      });
    });

    it('says that the past stays where an override has passed meanwhile', async () => {
      renderPage({
        deleteOverride: async () => {
          throw await serverError(409, {
            name: 'ConflictError',
            message: 'It has passed, and the past never changes',
          });
        },
      });
      const list = within(
        await screen.findByRole('list', { name: 'Overrides' }),
      );

      await userEvent.click(list.getByRole('button'));

      expect(await screen.findByRole('alert')).toHaveTextContent(
        'the past never changes',
      );
    });
  });

  describe('a swap', () => {
    it('asks for two shifts that have not begun', async () => {
      const createSwap = answering('createSwap', async () => sampleSwap());
      renderPage({
        createSwap,
        getShifts: async () =>
          sampleShifts({
            items: [
              ...sampleShifts().items,
              {
                start: '2026-12-07T17:00:00.000Z',
                end: '2026-12-14T17:00:00.000Z',
                userRef: 'user:default/ion-fox',
                source: { type: 'rotation', id: 'weekly' },
              },
            ],
          }),
      });

      await userEvent.click(
        await screen.findByRole('button', { name: 'Swap a shift…' }),
      );
      const dialog = within(await screen.findByRole('dialog'));
      await userEvent.click(await dialog.findByLabelText(/^You give/));
      const given = await screen.findAllByRole('option');
      expect(given.map(({ textContent }) => textContent)).toEqual([
        'Mon 7 Dec 17:00 – Mon 14 Dec 17:00',
      ]);
      await userEvent.click(given[0]);
      await userEvent.click(dialog.getByLabelText(/^You take/));
      await userEvent.click(
        await screen.findByRole('option', { name: /^rally-owl, Mon 30 Nov/ }),
      );
      await userEvent.click(
        dialog.getByRole('button', { name: 'Ask rally-owl to swap' }),
      );

      expect(createSwap.mock.calls[0][0]).toEqual({
        body: {
          withRef: 'user:default/rally-owl',
          gives: {
            scheduleId: 'runtime-primary',
            start: '2026-12-07T17:00:00.000Z',
            end: '2026-12-14T17:00:00.000Z',
          },
          takes: {
            scheduleId: 'runtime-primary',
            start: '2026-11-30T17:00:00.000Z',
            end: '2026-12-07T17:00:00.000Z',
          },
        },
      });
    });

    it('says so where the reader has nothing to give', async () => {
      renderPage({}, '/runtime-primary', 'user:default/kiln-wren');

      await userEvent.click(
        await screen.findByRole('button', { name: 'Swap a shift…' }),
      );

      expect(await screen.findByText('There is nothing to swap')).toBeVisible();
      expect(
        screen.getByRole('button', { name: 'Ask to swap' }),
      ).toBeDisabled();
    });
  });
});
