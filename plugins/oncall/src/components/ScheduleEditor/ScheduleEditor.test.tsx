import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answering } from '../../__testUtils__/answering';
import { address, renderOncall } from '../../__testUtils__/renderOncall';
import { sampleSchedule, sampleShifts } from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';
import { OncallApi } from '../../api';
import { ScheduleRoutes } from '../ScheduleRoutes';

const now = Date.parse('2026-11-28T07:00:00Z');

function renderEditor(api: Partial<OncallApi>, path: string) {
  const previewSchedule = answering('previewSchedule', async () =>
    sampleShifts(),
  );
  renderOncall(<ScheduleRoutes />, {
    api: {
      getSchedule: async () => sampleSchedule(),
      previewSchedule,
      ...api,
    },
    path,
  });
  return { previewSchedule };
}

function renderChange(api: Partial<OncallApi> = {}) {
  return renderEditor(api, '/runtime-primary/edit');
}

function fill(label: string | RegExp, value: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

async function save() {
  await userEvent.click(
    screen.getByRole('button', { name: 'Save the changed schedule' }),
  );
}

describe('ScheduleEditor', () => {
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(now);
  });

  it('makes a schedule of what was written, and leads to it', async () => {
    const createSchedule = answering('createSchedule', async () =>
      sampleSchedule({ id: 'made' }),
    );
    renderEditor({ createSchedule }, '/new');
    await screen.findByRole('heading', { name: 'A new schedule' });

    fill(/^Name\W*$/, 'Runtime Primary');
    fill(/^Owner/, 'group:default/runtime');
    fill(/^Time zone/, 'America/Los_Angeles');
    fill('Person', 'user:default/ion-fox');
    fill('A shift lasts', '2');
    await userEvent.click(
      screen.getByRole('button', { name: 'Make the schedule' }),
    );

    expect(createSchedule).toHaveBeenCalledWith(
      {
        body: {
          name: 'Runtime Primary',
          ownerRef: 'group:default/runtime',
          timeZone: 'America/Los_Angeles',
          expected: 'always',
          rotations: [
            {
              name: 'Weekly',
              participants: [{ userRef: 'user:default/ion-fox' }],
              shift: 'P2W',
              handover: { time: '09:00', weekday: 1 },
              startsOn: '2026-11-23',
              restrictions: [],
            },
          ],
        },
      },
      { idempotencyKey: expect.any(String) },
    );
    await waitFor(() => expect(address()).toBe('/oncall/schedules/made'));
  });

  it('says beside the fields what is missing, and sends nothing', async () => {
    const createSchedule = jest.fn();
    renderEditor({ createSchedule }, '/new');
    await screen.findByRole('heading', { name: 'A new schedule' });

    await userEvent.click(
      screen.getByRole('button', { name: 'Make the schedule' }),
    );

    expect(screen.getByLabelText(/^Owner/)).toBeInvalid();
    expect(screen.getByLabelText('Person')).toBeInvalid();
    expect(
      screen.getByText('choose somebody, or leave the place vacant'),
    ).toBeVisible();
    expect(createSchedule).not.toHaveBeenCalled();
  });

  it('changes who takes turns, in which order, from when it is asked to', async () => {
    const updateSchedule = answering('updateSchedule', async () =>
      sampleSchedule({ version: 2 }),
    );
    renderChange({ updateSchedule });
    await screen.findByDisplayValue('user:default/rally-owl');

    await userEvent.click(
      screen.getByRole('button', { name: 'Move place 2 of Weekly up' }),
    );
    await userEvent.click(
      screen.getByLabelText('Leave place 2 of Weekly vacant'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add a person' }));
    fireEvent.change(screen.getAllByLabelText('Person')[1], {
      target: { value: 'user:default/kiln-wren' },
    });
    await userEvent.click(screen.getByLabelText(/^Now:/));
    await save();

    const [{ params, body }] = updateSchedule.mock.calls[0];
    expect(params).toEqual({ id: 'runtime-primary' });
    expect(body.version).toBe(1);
    expect(body.from).toBe('now');
    expect(body.rotations[0]).toMatchObject({
      id: 'weekly',
      participants: [
        { userRef: 'user:default/rally-owl' },
        { vacant: true },
        { userRef: 'user:default/kiln-wren' },
      ],
    });
  });

  it('shows who would be on call before anything is saved', async () => {
    const { previewSchedule } = renderChange();
    const preview = await screen.findByRole('group', { name: 'Preview' });
    expect(
      within(preview).getByRole('group', { name: 'On call' }),
    ).toHaveTextContent('ion-fox');
    const before = previewSchedule.mock.calls.length;

    fill('Handed over at', '10:00');
    await waitFor(() =>
      expect(previewSchedule.mock.calls.length).toBeGreaterThan(before),
    );

    const [{ body }] = previewSchedule.mock.calls.at(-1)!;
    expect(body.from).toBe('nextHandover');
    expect(body.schedule).toMatchObject({
      id: 'runtime-primary',
      rotations: [{ id: 'weekly', handover: { time: '10:00', weekday: 1 } }],
    });
  });

  it('shows no figures of what was written before while new ones are on their way', async () => {
    let isFirst = true;
    renderChange({
      previewSchedule: () => {
        if (!isFirst) return new Promise<never>(() => {});
        isFirst = false;
        return Promise.resolve(sampleShifts({ coverage: 0.9 }));
      },
    });
    expect(await screen.findByText(/90 % of what is promised/)).toBeVisible();

    fill('Handed over at', '10:00');

    expect(
      await screen.findByText('Working out what this changes…'),
    ).toBeVisible();
    expect(screen.queryByText(/90 %/)).toBeNull();
  });

  it('shows beside its field what the server refuses', async () => {
    renderChange({
      updateSchedule: async () => {
        throw await serverError(400, {
          name: 'InputError',
          message:
            'body.rotations.0.startsOn: must not be that long ago; body.name: is taken',
        });
      },
    });
    await screen.findByDisplayValue('Runtime Primary');
    await save();

    expect(await screen.findByText('must not be that long ago')).toBeVisible();
    expect(screen.getByLabelText(/^Name\W*$/)).toBeInvalid();
  });

  it('shows what somebody else saved meanwhile, and loses nothing that was typed', async () => {
    const theirs = sampleSchedule({ version: 2, name: 'Primary' });
    const getSchedule = jest
      .fn()
      .mockResolvedValueOnce(sampleSchedule())
      .mockResolvedValue(theirs);
    const updateSchedule = jest
      .fn()
      .mockImplementationOnce(async () => {
        throw await serverError(409, {
          name: 'ConflictError',
          message: 'It was changed to version 2 by user:default/rally-owl',
        });
      })
      .mockResolvedValue(theirs);
    renderChange({ getSchedule, updateSchedule });
    await screen.findByDisplayValue('Runtime Primary');
    fill(/^Name\W*$/, 'Mine');
    await save();

    const notice = await screen.findByText(/^Somebody else changed it/);
    const conflict = within(notice.parentElement!);
    expect(conflict.getByText(/by user:default\/rally-owl/)).toBeVisible();
    expect(
      conflict.getByRole('row', { name: 'Name Primary Mine' }),
    ).toBeVisible();
    await userEvent.click(
      conflict.getByRole('button', { name: 'Go on with mine' }),
    );
    expect(screen.getByDisplayValue('Mine')).toBeVisible();
    await save();

    expect(updateSchedule).toHaveBeenLastCalledWith(
      expect.objectContaining({
        body: expect.objectContaining({ version: 2, name: 'Mine' }),
      }),
    );
  });

  it('lists the policies for whose sake it is not deleted', async () => {
    const deleteSchedule = answering('deleteSchedule', async () => {
      throw await serverError(409, {
        name: 'ConflictError',
        message: 'Policies page it: Runtime. Take it out of them first',
        policies: [{ id: 'runtime', name: 'Runtime' }],
      });
    });
    renderChange({ deleteSchedule });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Delete the schedule…' }),
    );
    expect(deleteSchedule).not.toHaveBeenCalled();
    await userEvent.click(
      screen.getByRole('button', { name: 'Delete “Runtime Primary”' }),
    );

    expect(await screen.findByText('It is still in use')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Runtime' })).toHaveAttribute(
      'href',
      '/oncall/policies/runtime',
    );
    expect(deleteSchedule).toHaveBeenCalledWith({
      params: { id: 'runtime-primary' },
      query: { version: 1 },
    });
  });

  it('says where it is written when that is not here', async () => {
    renderChange({
      getSchedule: async () =>
        sampleSchedule({ definedIn: 'runtime.yaml', canUpdate: false }),
    });

    expect(
      await screen.findByText(/It is written as code in runtime.yaml/),
    ).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('keeps hours of the week to the rotation that they are written in', async () => {
    const updateSchedule = answering('updateSchedule', async () =>
      sampleSchedule(),
    );
    renderChange({ updateSchedule });
    const rotation = within(
      await screen.findByRole('region', { name: 'Rotation 1' }),
    );

    await userEvent.click(rotation.getByRole('button', { name: 'Add hours' }));
    await save();

    expect(
      updateSchedule.mock.calls[0][0].body.rotations[0].restrictions,
    ).toEqual([{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }]);
  });
});
