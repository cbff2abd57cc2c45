import { screen } from '@testing-library/react';
import { press } from '../../__testUtils__/formSteps';
import { refused } from '../../__testUtils__/refused';
import { address } from '../../__testUtils__/renderOncall';
import { editPolicy } from '../../__testUtils__/renderPolicies';
import { samplePolicy } from '../../__testUtils__/samples';

describe('deleting a policy', () => {
  const ask = () => press('Delete the policy…');
  const confirm = () => press('Delete “Runtime”');

  it('asks once more, and leads back to the list', async () => {
    const deletePolicy = jest.fn(async () => undefined);
    await editPolicy(samplePolicy(), {
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

  it('never loses the focus: it goes to the safe answer, and back', async () => {
    await editPolicy(samplePolicy());
    await ask();
    expect(screen.getByRole('button', { name: 'Keep it' })).toHaveFocus();
    await press('Keep it');
    expect(
      screen.getByRole('button', { name: 'Delete the policy…' }),
    ).toHaveFocus();
  });

  it('lists what still comes to it', async () => {
    await editPolicy(samplePolicy(), {
      deletePolicy: () =>
        refused(409, '2 entities resolve to it: give them another first', {
          usedBy: ['component:default/logplex', 'component:default/hermes'],
        }),
    });
    await ask();
    await confirm();

    expect(await screen.findByText('It is still in use')).toBeVisible();
    expect(screen.getByRole('link', { name: 'logplex' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'hermes' })).toBeVisible();
    expect(screen.getByLabelText(/^Name/)).toHaveValue('Runtime');
  });
});
