import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { OncallApi } from '../../api';
import { renderOncall } from '../../__testUtils__/renderOncall';
import { sampleAlert } from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';
import { AlertMenu } from './AlertMenu';

const alert = sampleAlert();
const params = { id: alert.id };

async function choose(item: string, api: Partial<OncallApi>, changes = {}) {
  renderOncall(<AlertMenu alert={sampleAlert(changes)} isBusy={false} />, {
    api,
  });
  await userEvent.click(
    await screen.findByRole('button', { name: 'More to do' }),
  );
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
}

describe('what else can be done about an alert', () => {
  it('is putting it off for an hour, with the time on the button', async () => {
    const snoozeAlert = jest.fn(async (_: unknown) => alert);
    await choose('Snooze…', { snoozeAlert });
    const before = Date.now();

    await userEvent.click(
      await screen.findByRole('button', { name: /^Snooze until .*\d\d:\d\d$/ }),
    );

    expect(snoozeAlert).toHaveBeenCalledTimes(1);
    const { body } = snoozeAlert.mock.calls[0][0] as {
      body: { until: string };
    };
    expect(Date.parse(body.until) - before).toBeGreaterThan(58 * 60_000);
    expect(Date.parse(body.until) - before).toBeLessThanOrEqual(60 * 60_000);
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('is no snooze into the past', async () => {
    await choose('Snooze…', {});
    await userEvent.click(await screen.findByLabelText('Until another time'));
    fireEvent.change(screen.getByLabelText(/^Until \(your time\)/), {
      target: { value: '2020-01-01T10:00' },
    });

    expect(screen.getByText('must be later than now')).toBeVisible();
    expect(
      screen.getByRole('button', { name: /^Snooze until/ }),
    ).toBeDisabled();
  });

  it('is handing it to somebody, who is named on the button', async () => {
    const reassignAlert = jest.fn(async () => alert);
    await choose('Hand it over…', { reassignAlert });
    expect(
      await screen.findByRole('button', { name: 'Hand it over' }),
    ).toBeDisabled();

    await userEvent.type(
      screen.getByRole('textbox', { name: /To whom/ }),
      'user:default/rally-owl',
    );
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Hand it to rally-owl, and page them now',
      }),
    );

    expect(reassignAlert).toHaveBeenCalledWith({
      params,
      body: { userRef: 'user:default/rally-owl' },
    });
  });

  it('keeps what was written when it could not be sent', async () => {
    await choose('Write a note…', {
      addNote: async () => {
        throw await serverError(503, {
          name: 'ServiceUnavailableError',
          message: 'the database restarts',
        });
      },
    });
    const field = await screen.findByRole('textbox');
    await userEvent.type(field, 'drained shard 3');
    await userEvent.click(
      screen.getByRole('button', { name: 'Write it into the timeline' }),
    );

    expect(await screen.findByText('the database restarts')).toBeVisible();
    expect(field).toHaveValue('drained shard 3');
  });

  it('is but a note once it is resolved', async () => {
    const addNote = jest.fn(async () => alert);
    await choose('Write a note…', { addNote }, { status: 'resolved' });
    expect(
      screen.queryByRole('menuitem', { name: 'Snooze…' }),
    ).not.toBeInTheDocument();
    await userEvent.type(await screen.findByRole('textbox'), ' it was DNS ');
    await userEvent.click(
      screen.getByRole('button', { name: 'Write it into the timeline' }),
    );

    expect(addNote).toHaveBeenCalledWith({
      params,
      body: { text: 'it was DNS' },
    });
  });
});
