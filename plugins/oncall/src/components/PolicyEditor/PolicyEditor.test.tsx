import { screen, within } from '@testing-library/react';
import { click, fill, press } from '../../__testUtils__/formSteps';
import { refused } from '../../__testUtils__/refused';
import { editPolicy, renderPolicies } from '../../__testUtils__/renderPolicies';
import { runtimePolicy } from '../../__testUtils__/runtimePolicy';
import { samplePolicy } from '../../__testUtils__/samples';

function step(number: number) {
  return within(screen.getByLabelText(`Step ${number}`));
}

function titles() {
  return screen
    .getAllByLabelText(/^Title of step/)
    .map(field => (field as HTMLInputElement).value);
}

const save = () => press('Save the changed policy');

describe('the form of a policy', () => {
  it('adds, moves and removes steps by buttons', async () => {
    await editPolicy(samplePolicy());
    expect(titles()).toEqual(['Runtime Primary', 'Runtime Secondary']);

    await press('Move step 1 down');
    expect(titles()).toEqual(['Runtime Secondary', 'Runtime Primary']);
    expect(
      screen.getByRole('button', { name: 'Move step 2 down' }),
    ).toBeDisabled();

    await press('Add a step');
    fill('Title of step 3 *', 'Third');
    await press('Move step 3 up');
    await press('Remove step 1');
    expect(screen.getByRole('button', { name: 'Add a step' })).toHaveFocus();
    expect(titles()).toEqual(['Third', 'Runtime Primary']);
  });

  it('shows the ladder as it would be climbed while it is written', async () => {
    await editPolicy(runtimePolicy());
    expect(
      screen.getByText(/^0:00 Runtime Monkey → 2:00 Runtime Primary/, {
        exact: false,
      }),
    ).toHaveTextContent('In work hours:');

    fill('Minutes', '3', step(1));

    expect(
      screen.getByText(/0:00 Runtime Monkey → 3:00 Runtime Primary/),
    ).toBeVisible();
    expect(screen.getByText(/0:00 Runtime Primary → 5:00/)).toHaveTextContent(
      'After hours:',
    );
  });

  it('takes targets of every kind, each with its own field', async () => {
    const updatePolicy = jest.fn(async () => samplePolicy());
    await editPolicy(samplePolicy(), { updatePolicy });

    await press('Add a target', step(1));
    const second = within(step(1).getByLabelText('Target 2'));
    await click(second.getByLabelText('Kind'));
    await click(screen.getByText('A person', { selector: '[role=option]' }));
    fill('Person', 'user:default/noah', second);
    await press('Add a target', step(1));
    const third = within(step(1).getByLabelText('Target 3'));
    await click(third.getByLabelText('Kind'));
    await click(
      screen.getByText('A chat channel', { selector: '[role=option]' }),
    );
    fill('Chat channel', 'slack:#runtime', third);
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
    await editPolicy(samplePolicy(), {
      updatePolicy: () =>
        refused(
          400,
          "workHours.holidayRegion: the holidays of 'ZZ' are not known",
        ),
    });
    fill('Public holidays of', 'zz');
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
      .mockImplementationOnce(() => refused(409, 'It was changed'))
      .mockResolvedValue(theirs);
    renderPolicies(
      {
        getPolicy: jest
          .fn()
          .mockResolvedValueOnce(samplePolicy())
          .mockResolvedValue(theirs),
        updatePolicy,
      },
      'runtime/edit',
    );
    await screen.findByText('Change Runtime');
    fill(/^Name/, 'Mine');
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
    renderPolicies(
      {
        getPolicy: jest
          .fn()
          .mockResolvedValueOnce(samplePolicy())
          .mockResolvedValue(samplePolicy({ version: 2, name: 'Theirs' })),
        updatePolicy: () => refused(409, 'It was changed to version 2'),
      },
      'runtime/edit',
    );
    await screen.findByText('Change Runtime');
    fill(/^Name/, 'Mine');
    await save();
    await click(await screen.findByRole('button', { name: 'Take theirs' }));
    expect(screen.getByLabelText(/^Name/)).toHaveValue('Theirs');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('is not there for what is written as code, which it says', async () => {
    renderPolicies(
      {
        getPolicy: async () =>
          samplePolicy({
            definedIn: 'catalog-info/oncall/runtime.yaml',
            canUpdate: false,
          }),
      },
      'runtime/edit',
    );
    expect(
      await screen.findByText(
        'It is written as code in catalog-info/oncall/runtime.yaml: change it there.',
      ),
    ).toBeVisible();
    expect(screen.queryByLabelText(/^Name/)).not.toBeInTheDocument();
  });
});
