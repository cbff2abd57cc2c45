import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  button,
  heldBy,
  other,
  renderAlertPage,
} from '../../__testUtils__/renderAlertPage';
import { address } from '../../__testUtils__/renderOncall';
import { sampleAlert } from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';

describe('AlertPage', () => {
  it('says what it is, whose it is, and since when', async () => {
    renderAlertPage(
      sampleAlert({ drill: true, maintenance: true, flapping: true }),
    );

    const head = (
      await screen.findByRole('heading', { name: /^#41 Log delivery/ })
    ).closest('header')!;
    expect(head).toHaveTextContent('Triggered');
    expect(head).toHaveTextContent('High urgency');
    expect(head).toHaveTextContent('–Test page, nothing is broken');
    expect(head).toHaveTextContent('○In maintenance');
    expect(head).toHaveTextContent('Flapping');
    expect(head).toHaveTextContent('Step 1');
    for (const [name, path] of [
      ['logplex', '/catalog/default/component/logplex'],
      ['runtime', '/catalog/default/group/runtime'],
      [
        'others of this entity',
        '/oncall/alerts?entityRef=component%3Adefault%2Flogplex',
      ],
    ]) {
      expect(within(head).getByRole('link', { name })).toHaveAttribute(
        'href',
        path,
      );
    }
  });

  it('answers the four questions of the talk with their reasons', async () => {
    renderAlertPage(sampleAlert());

    const section = await screen.findByRole('region', {
      name: 'What should I do?',
    });
    await within(section).findByText('Can I escalate?');
    expect(section).toHaveTextContent('Can I escalate?✓Yes');
    expect(section).toHaveTextContent('Should I?–NoNext is Runtime Secondary');
    expect(section).toHaveTextContent(
      'Should I update the status site?✓YesIt is of tier 1',
    );
    expect(section).toHaveTextContent(
      'Do I need to fix this this week?–NoIt is the first',
    );
  });

  it('keeps the buttons when the questions cannot be answered', async () => {
    renderAlertPage(sampleAlert(), {
      getAdvice: async () => {
        throw new Error('the catalog is away');
      },
    });

    expect(await screen.findByText('the catalog is away')).toBeVisible();
    expect(await button('Acknowledge')).toBeEnabled();
  });

  it('follows by itself when the alert moves on', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const state = renderAlertPage(sampleAlert());
      await button('Acknowledge');
      state.alert = heldBy(other);
      act(() => {
        jest.advanceTimersByTime(3_100);
      });
      expect(
        await screen.findByText(/rally-owl holds it; lapses/),
      ).toBeVisible();
    } finally {
      jest.useRealTimers();
    }
  });

  it.each([
    ['there is none', 404, 'NotFoundError', 'Not found'],
    ['it is not theirs', 403, 'NotAllowedError', 'You may not see this alert'],
  ])('says so where %s', async (_, status, name, title) => {
    renderAlertPage(sampleAlert(), {
      getAlert: async () => {
        throw await serverError(status, { name, message: 'No such alert' });
      },
    });

    expect(await screen.findByText(title)).toBeVisible();
    await userEvent.click(
      screen.getByRole('link', { name: 'All open alerts' }),
    );
    expect(address()).toBe('/oncall/alerts');
  });

  it('says that the backend is missing', async () => {
    renderAlertPage(sampleAlert(), {
      getAlert: async () => {
        throw await serverError(404);
      },
    });

    expect(
      await screen.findByText('The backend of this plugin is missing'),
    ).toBeVisible();
  });
});
