import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SunsetPlan } from '@operability/plugin-lifecycle-common';
import { LifecycleApi } from '../../api';
import { renderLifecycle } from '../../__testUtils__/renderLifecycle';
import { serverError } from '../../__testUtils__/samples';
import { SunsetPlanDialog } from './SunsetPlanDialog';

const plan: SunsetPlan = {
  deprecateOn: '2026-12-01',
  deactivateOn: '2027-02-01',
  sunsetOn: '2027-03-01',
  reason: 'Five metrics services are four too many',
  version: 4,
  updatedBy: 'user:default/rally-owl',
  updatedAt: '2026-11-20T09:00:00.000Z',
};

function renderDialog(api: Partial<LifecycleApi>) {
  const onClose = jest.fn();
  renderLifecycle(
    <SunsetPlanDialog
      open
      onClose={onClose}
      entityRef="component:default/wolfpack"
      title="wolfpack"
    />,
    { api },
  );
  return onClose;
}

async function noPlan(): Promise<never> {
  throw await serverError(404, { name: 'NotFoundError', message: 'no plan' });
}

function fill(label: string | RegExp, value: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

describe('SunsetPlanDialog', () => {
  it('writes the first plan as version 0', async () => {
    const putSunsetPlan = jest.fn(async () => plan);
    const onClose = renderDialog({ getSunsetPlan: noPlan, putSunsetPlan });

    await screen.findByLabelText(/Deprecated on/);
    fill(/Deprecated on/, '2026-12-01');
    fill(/Deactivated on/, '2027-02-01');
    fill(/Sunset on/, '2027-03-01');
    fill(/Why it goes/, 'Too many of them');
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the plan' }),
    );

    expect(putSunsetPlan).toHaveBeenCalledWith({
      params: { kind: 'component', namespace: 'default', name: 'wolfpack' },
      body: {
        deprecateOn: '2026-12-01',
        deactivateOn: '2027-02-01',
        sunsetOn: '2027-03-01',
        reason: 'Too many of them',
        version: 0,
      },
    });
    expect(onClose).toHaveBeenCalled();
  });

  it('says what is missing instead of sending it', async () => {
    const putSunsetPlan = jest.fn();
    renderDialog({ getSunsetPlan: noPlan, putSunsetPlan });
    await screen.findByLabelText(/Deprecated on/);

    fill(/Deprecated on/, '2027-01-01');
    fill(/Deactivated on/, '2026-12-01');
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the plan' }),
    );

    expect(screen.getByLabelText(/Deactivated on/)).toBeInvalid();
    expect(screen.getByText(/not before it is deprecated/)).toBeVisible();
    expect(screen.getByText(/^Say why/)).toBeVisible();
    expect(putSunsetPlan).not.toHaveBeenCalled();
  });

  it('shows what somebody else wrote meanwhile, and goes on with either', async () => {
    const theirs = { ...plan, version: 5, reason: 'It is too dear' };
    const getSunsetPlan = jest
      .fn()
      .mockResolvedValueOnce(plan)
      .mockResolvedValue(theirs);
    const putSunsetPlan = jest
      .fn()
      .mockImplementationOnce(async () => {
        throw await serverError(409, {
          name: 'ConflictError',
          message: 'stale',
        });
      })
      .mockResolvedValue(theirs);
    const onClose = renderDialog({ getSunsetPlan, putSunsetPlan });
    await screen.findByDisplayValue(plan.reason);

    fill(/Why it goes/, 'Nobody knows it any more');
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the changed plan' }),
    );

    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('rally-owl');
    expect(
      within(notice).getByRole('row', {
        name: 'Why it goes It is too dear Nobody knows it any more',
      }),
    ).toBeVisible();
    expect(onClose).not.toHaveBeenCalled();

    await userEvent.click(
      within(notice).getByRole('button', { name: 'Go on with mine' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the changed plan' }),
    );
    expect(putSunsetPlan).toHaveBeenLastCalledWith(
      expect.objectContaining({
        body: expect.objectContaining({
          version: 5,
          reason: 'Nobody knows it any more',
        }),
      }),
    );
  });

  it('takes over what somebody else wrote when asked', async () => {
    const theirs = { ...plan, version: 5, reason: 'It is too dear' };
    renderDialog({
      getSunsetPlan: jest
        .fn()
        .mockResolvedValueOnce(plan)
        .mockResolvedValue(theirs),
      putSunsetPlan: async () => {
        throw await serverError(409, { name: 'ConflictError', message: '' });
      },
    });
    await screen.findByDisplayValue(plan.reason);
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the changed plan' }),
    );

    await userEvent.click(
      await screen.findByRole('button', { name: 'Take theirs' }),
    );

    expect(screen.getByDisplayValue('It is too dear')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('finds the replacement by its name in the catalog', async () => {
    const putSunsetPlan = jest.fn(async () => plan);
    renderLifecycle(
      <SunsetPlanDialog
        open
        onClose={() => {}}
        entityRef="component:default/wolfpack"
        title="wolfpack"
      />,
      {
        api: { getSunsetPlan: async () => plan, putSunsetPlan },
        entities: ['metrics', 'logplex'].map(name => ({
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name, namespace: 'default' },
        })),
      },
    );

    await userEvent.type(await screen.findByLabelText('Replaced by'), 'metr');
    await userEvent.click(await screen.findByText('component:default/metrics'));

    expect(screen.getByLabelText('Replaced by')).toHaveValue(
      'component:default/metrics',
    );
  });

  it('says why there is no form when the plan cannot be read', async () => {
    renderDialog({
      getSunsetPlan: async () => {
        throw new Error('the database is away');
      },
    });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the database is away',
    );
  });
});
