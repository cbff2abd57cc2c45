import { screen, within } from '@testing-library/react';
import { click, fill, press } from '../../__testUtils__/formSteps';
import { address } from '../../__testUtils__/renderOncall';
import { renderPolicies } from '../../__testUtils__/renderPolicies';
import { samplePolicy } from '../../__testUtils__/samples';

function step(number: number) {
  return within(screen.getByLabelText(`Step ${number}`));
}

describe('a new policy', () => {
  it('says beside the fields what is missing instead of sending it', async () => {
    const createPolicy = jest.fn();
    renderPolicies({ createPolicy }, 'new');
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
    renderPolicies(
      { createPolicy, getPolicy: async () => samplePolicy({ id: 'new-id' }) },
      'new',
    );
    await screen.findByText('A new policy');

    fill(/^Name/, 'Data');
    fill(/^Owner/, 'group:default/data');
    fill(/^Title of step 1/, 'Data Primary');
    await click(step(1).getByLabelText('Schedule'));
    await click(
      await screen.findByText('Runtime Primary', { selector: '[role=option]' }),
    );
    fill('Minutes', '2', step(1));
    fill(/^Time zone/, 'Europe/Berlin');
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
