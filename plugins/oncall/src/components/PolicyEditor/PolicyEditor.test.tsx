import { Policy } from '@operability/plugin-oncall-common';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { OncallApi } from '../../api';
import { address, renderOncall } from '../../__testUtils__/renderOncall';
import { runtimePolicy } from '../../__testUtils__/runtimePolicy';
import { samplePolicy, sampleSchedule } from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';
import { PolicyRoutes } from '../PolicyRoutes';
import { Route, Routes } from 'react-router-dom';

const schedules = [
  sampleSchedule(),
  sampleSchedule({ id: 'runtime-secondary', name: 'Runtime Secondary' }),
];

function renderEditor(api: Partial<OncallApi>, path = 'runtime/edit') {
  renderOncall(
    <Routes>
      <Route path="/oncall/policies/*" element={<PolicyRoutes />} />
    </Routes>,
    {
      api: {
        listSchedules: async () => ({ items: schedules, totalItems: 2 }),
        ...api,
      },
      path: `/oncall/policies/${path}`,
    },
  );
}

function editing(policy: Policy, api: Partial<OncallApi> = {}) {
  renderEditor({ getPolicy: async () => policy, ...api });
  return screen.findByRole('heading', { name: `Change ${policy.name}` });
}

type Place = Pick<typeof screen, 'getByLabelText' | 'getAllByText'>;

function type(label: string | RegExp, value: string, place: Place = screen) {
  fireEvent.change(place.getByLabelText(label), { target: { value } });
}

// A form of hundreds of elements: their roles take seconds to compute.
const user = userEvent.setup({ pointerEventsCheck: 0 });

async function press(name: string, place: Place = screen) {
  const [labelled] = screen.queryAllByLabelText(name);
  await user.click(labelled ?? place.getAllByText(name)[0]);
}

function step(number: number) {
  return within(screen.getByLabelText(`Step ${number}`));
}

function titles() {
  return screen
    .getAllByLabelText(/^Title of step/)
    .map(field => (field as HTMLInputElement).value);
}

const save = () => press('Save the changed policy');

async function conflict(): Promise<never> {
  throw await serverError(409, {
    name: 'ConflictError',
    message: 'It was changed to version 2',
  });
}

describe('a new policy', () => {
  it('says beside the fields what is missing instead of sending it', async () => {
    const createPolicy = jest.fn();
    renderEditor({ createPolicy }, 'new');
    await screen.findByText('A new policy');

    await press('Make the policy');

    expect(screen.getByLabelText(/^Name/)).toBeInvalid();
    expect(screen.getByLabelText(/^Owner/)).toBeInvalid();
    expect(screen.getByLabelText(/^Title of step 1/)).toBeInvalid();
    expect(screen.getByText('choose a schedule')).toBeVisible();
    expect(createPolicy).not.toHaveBeenCalled();
  });

  it('is made of what was typed, and shown', async () => {
    const createPolicy = jest.fn(async () => samplePolicy({ id: 'new-id' }));
    renderEditor(
      { createPolicy, getPolicy: async () => samplePolicy({ id: 'new-id' }) },
      'new',
    );
    await screen.findByText('A new policy');

    type(/^Name/, 'Data');
    type(/^Owner/, 'group:default/data');
    type(/^Title of step 1/, 'Data Primary');
    await user.click(step(1).getByLabelText('Schedule'));
    await user.click(
      await screen.findByText('Runtime Primary', { selector: '[role=option]' }),
    );
    type('Minutes', '2', step(1));
    type(/^Time zone/, 'Europe/Berlin');
    await press('Make the policy');

    await screen.findByText('Runtime');
    expect(createPolicy).toHaveBeenCalledWith(
      {
        body: {
          name: 'Data',
          ownerRef: 'group:default/data',
          steps: [
            {
              title: 'Data Primary',
              targets: [{ type: 'schedule', ref: 'runtime-primary' }],
              escalateAfter: 'PT2M',
              ack: 'targets',
              hours: 'always',
            },
          ],
          workHours: {
            timeZone: 'Europe/Berlin',
            windows: [
              { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' },
            ],
          },
          repeat: 0,
          ackTimeout: 'PT30M',
        },
      },
      { idempotencyKey: expect.any(String) },
    );
    expect(address()).toBe('/oncall/policies/new-id');
  });
});

describe('the form of a policy', () => {
  it('adds, moves and removes steps by buttons', async () => {
    await editing(samplePolicy());
    expect(titles()).toEqual(['Runtime Primary', 'Runtime Secondary']);

    await press('Move step 1 down');
    expect(titles()).toEqual(['Runtime Secondary', 'Runtime Primary']);
    expect(
      screen.getByRole('button', { name: 'Move step 2 down' }),
    ).toBeDisabled();

    await press('Add a step');
    type('Title of step 3 *', 'Third');
    await press('Move step 3 up');
    await press('Remove step 1');
    expect(titles()).toEqual(['Third', 'Runtime Primary']);
  });

  it('shows the ladder as it would be climbed while it is written', async () => {
    await editing(runtimePolicy());
    expect(
      screen.getByText(/^0:00 Runtime Monkey → 2:00 Runtime Primary/, {
        exact: false,
      }),
    ).toHaveTextContent('In work hours:');

    type('Minutes', '3', step(1));

    expect(
      screen.getByText(/0:00 Runtime Monkey → 3:00 Runtime Primary/),
    ).toBeVisible();
    expect(screen.getByText(/0:00 Runtime Primary → 5:00/)).toHaveTextContent(
      'After hours:',
    );
  });

  it('takes targets of every kind, each with its own field', async () => {
    const updatePolicy = jest.fn(async () => samplePolicy());
    await editing(samplePolicy(), { updatePolicy });

    await press('Add a target', step(1));
    const second = within(step(1).getByLabelText('Target 2'));
    await user.click(second.getByLabelText('Kind'));
    await user.click(
      screen.getByText('A person', { selector: '[role=option]' }),
    );
    type('Person', 'user:default/noah', second);
    await press('Add a target', step(1));
    const third = within(step(1).getByLabelText('Target 3'));
    await user.click(third.getByLabelText('Kind'));
    await user.click(
      screen.getByText('A chat channel', { selector: '[role=option]' }),
    );
    type('Chat channel', 'slack:#runtime', third);
    await save();

    await screen.findByText('Runtime');
    expect(updatePolicy).toHaveBeenCalledWith({
      params: { id: 'runtime' },
      body: expect.objectContaining({
        version: 1,
        steps: [
          expect.objectContaining({
            targets: [
              { type: 'schedule', ref: 'runtime-primary' },
              { type: 'user', ref: 'user:default/noah' },
              { type: 'channel', ref: 'slack:#runtime' },
            ],
          }),
          expect.anything(),
        ],
      }),
    });
  });

  it('shows what the server says beside the field it is about', async () => {
    await editing(samplePolicy(), {
      updatePolicy: async () => {
        throw await serverError(400, {
          name: 'InputError',
          message:
            "workHours.holidayRegion: the holidays of 'ZZ' are not known",
        });
      },
    });
    type('Public holidays of', 'zz');
    await save();

    expect(
      await screen.findByText("the holidays of 'ZZ' are not known"),
    ).toBeVisible();
    expect(screen.getByLabelText('Public holidays of')).toBeInvalid();
    expect(screen.getByLabelText('Public holidays of')).toHaveValue('ZZ');
  });

  it('keeps what was typed when somebody else was faster, and goes on with it', async () => {
    const theirs = samplePolicy({ version: 2, name: 'Runtime, new' });
    const updatePolicy = jest
      .fn()
      .mockImplementationOnce(conflict)
      .mockResolvedValue(theirs);
    renderEditor({
      getPolicy: jest
        .fn()
        .mockResolvedValueOnce(samplePolicy())
        .mockResolvedValue(theirs),
      updatePolicy,
    });
    await screen.findByText('Change Runtime');
    type(/^Name/, 'Mine');
    await save();

    const notice = await screen.findByText(/Somebody else changed it/);
    const alert = within(notice.closest<HTMLElement>('[role=alert]')!);
    expect(
      alert.getByRole('row', { name: 'Name Runtime, new Mine' }),
    ).toBeVisible();
    await press('Go on with mine');
    expect(screen.getByLabelText(/^Name/)).toHaveValue('Mine');
    await save();

    expect(updatePolicy).toHaveBeenLastCalledWith({
      params: { id: 'runtime' },
      body: expect.objectContaining({ version: 2, name: 'Mine' }),
    });
  });

  it('takes over what somebody else wrote when asked', async () => {
    renderEditor({
      getPolicy: jest
        .fn()
        .mockResolvedValueOnce(samplePolicy())
        .mockResolvedValue(samplePolicy({ version: 2, name: 'Theirs' })),
      updatePolicy: () => conflict(),
    });
    await screen.findByText('Change Runtime');
    type(/^Name/, 'Mine');
    await save();
    await user.click(
      await screen.findByRole('button', { name: 'Take theirs' }),
    );
    expect(screen.getByLabelText(/^Name/)).toHaveValue('Theirs');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('is not there for what is written as code, which it says', async () => {
    renderEditor({
      getPolicy: async () =>
        samplePolicy({
          definedIn: 'catalog-info/oncall/runtime.yaml',
          canUpdate: false,
        }),
    });
    expect(
      await screen.findByText(
        'It is written as code in catalog-info/oncall/runtime.yaml: change it there.',
      ),
    ).toBeVisible();
    expect(screen.queryByLabelText(/^Name/)).not.toBeInTheDocument();
  });
});

describe('deleting a policy', () => {
  const ask = () => press('Delete the policy…');
  const confirm = () => press('Delete “Runtime”');

  it('asks once more, and leads back to the list', async () => {
    const deletePolicy = jest.fn(async () => undefined);
    await editing(samplePolicy(), {
      deletePolicy,
      listPolicies: async () => ({ items: [], totalItems: 0 }),
    });
    await ask();
    expect(deletePolicy).not.toHaveBeenCalled();
    await confirm();

    await screen.findByText('There are no policies yet');
    expect(deletePolicy).toHaveBeenCalledWith({
      params: { id: 'runtime' },
      query: { version: 1 },
    });
    expect(address()).toBe('/oncall/policies');
  });

  it('lists what still comes to it', async () => {
    await editing(samplePolicy(), {
      deletePolicy: async () => {
        throw await serverError(409, {
          name: 'ConflictError',
          message: '2 entities resolve to it: give them another first',
          usedBy: ['component:default/logplex', 'component:default/hermes'],
        });
      },
    });
    await ask();
    await confirm();

    expect(await screen.findByText('It is still in use')).toBeVisible();
    expect(screen.getByRole('link', { name: 'logplex' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'hermes' })).toBeVisible();
    expect(screen.getByLabelText(/^Name/)).toHaveValue('Runtime');
  });
});
