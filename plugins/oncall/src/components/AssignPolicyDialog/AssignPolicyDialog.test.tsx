import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderOncall } from '../../__testUtils__/renderOncall';
import { sampleOnCall, samplePolicy } from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';
import { OncallApi } from '../../api';
import { AssignPolicyDialog } from './AssignPolicyDialog';

const logplex = { kind: 'component', namespace: 'default', name: 'logplex' };

function renderDialog(api: Partial<OncallApi>, onCall = sampleOnCall()) {
  const onClose = jest.fn();
  renderOncall(<AssignPolicyDialog open onClose={onClose} onCall={onCall} />, {
    api: {
      listPolicies: async () => ({
        items: [samplePolicy(), samplePolicy({ id: 'data', name: 'Data' })],
        totalItems: 2,
      }),
      ...api,
    },
  });
  return onClose;
}

async function choose(name: RegExp) {
  await userEvent.click(await screen.findByRole('combobox'));
  await userEvent.keyboard('{ArrowDown}');
  await userEvent.click(await screen.findByRole('option', { name }));
}

describe('AssignPolicyDialog', () => {
  it('says what it is and why, and assigns another by name', async () => {
    const assignPolicy = jest.fn(async () => sampleOnCall());
    const onClose = renderDialog({ assignPolicy });

    expect(
      await screen.findByText(/it is Runtime, through runtime/),
    ).toBeVisible();
    await choose(/^Data/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Assign Data to logplex' }),
    );

    expect(assignPolicy).toHaveBeenCalledWith({
      params: logplex,
      body: { policyId: 'data' },
    });
    await waitFor(() => expect(onClose).toHaveBeenCalled());
  });

  it('sends nothing while nothing is chosen', async () => {
    renderDialog({});

    await screen.findByRole('combobox');
    expect(
      screen.getByRole('button', { name: 'Assign a policy' }),
    ).toBeDisabled();
    expect(
      screen.queryByRole('button', { name: /away/ }),
    ).not.toBeInTheDocument();
  });

  it('takes an assignment away', async () => {
    const assignPolicy = jest.fn(async () => sampleOnCall());
    const { policy } = sampleOnCall();
    renderDialog(
      { assignPolicy },
      sampleOnCall({
        policy: { ...policy!, assignedBy: { type: 'assignment' } },
      }),
    );

    await userEvent.click(
      await screen.findByRole('button', { name: 'Take the assignment away' }),
    );

    expect(assignPolicy).toHaveBeenCalledWith({
      params: logplex,
      body: { policyId: undefined },
    });
  });

  it('says that an annotation decides, and which', async () => {
    const onClose = renderDialog({
      assignPolicy: async () => {
        throw await serverError(409, {
          name: 'ConflictError',
          message: "Its annotation names the policy 'sre'",
        });
      },
    });

    await choose(/^Data/);
    await userEvent.click(screen.getByRole('button', { name: /^Assign Data/ }));

    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('Its annotation in the catalog decides');
    expect(notice).toHaveTextContent("names the policy 'sre'");
    expect(onClose).not.toHaveBeenCalled();
  });

  it('says where to make a policy when there is none', async () => {
    renderDialog({ listPolicies: async () => ({ items: [], totalItems: 0 }) });

    expect(await screen.findByText('There are no policies yet')).toBeVisible();
  });
});
