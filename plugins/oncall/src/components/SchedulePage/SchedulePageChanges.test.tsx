import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answering } from '../../__testUtils__/answering';
import { renderSchedule } from '../../__testUtils__/renderSchedule';
import {
  sampleOverride,
  sampleShifts,
  sampleSwap,
} from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';

const now = Date.parse('2026-11-28T07:00:00Z');

describe('changes on the page of a schedule', () => {
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(now);
  });

  describe('overrides', () => {
    it('takes a shift over for the reader', async () => {
      const createOverride = jest.fn(async () => sampleOverride());
      renderSchedule({ createOverride });
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
      renderSchedule({ createOverride });

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
      renderSchedule({
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
      renderSchedule({
        deleteOverride,
        listOverrides: async () => ({
          items: [past, sampleOverride({ orphaned: true })],
          totalItems: 2,
        }),
      });
      const list = await screen.findByRole('list', { name: 'Overrides' });
      const items = within(list).getAllByRole('listitem');

      expect(within(items[0]).queryByRole('button')).toBeNull();
      expect(items[1]).toHaveTextContent('Replaces nobody');
      await userEvent.click(within(items[1]).getByRole('button'));

      expect(deleteOverride).toHaveBeenCalledWith({
        params: { id: 'runtime-primary', overrideId: sampleOverride().id },
      });
      // The focus stays here, and not on a button that is about to go.
      await waitFor(() => expect(list.parentElement).toHaveFocus());
    });

    it('says that the past stays where an override has passed meanwhile', async () => {
      renderSchedule({
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
      renderSchedule({
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
      renderSchedule({}, '/runtime-primary', 'user:default/kiln-wren');

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
