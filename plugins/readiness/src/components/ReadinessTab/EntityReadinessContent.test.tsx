import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReadinessApi } from '../../api';
import { refused } from '../../__testUtils__/refused';
import { address, renderReadiness } from '../../__testUtils__/renderReadiness';
import {
  pageOf,
  sampleAttestation,
  sampleChecks,
  sampleResult,
  sampleScorecard,
  sampleScorecards,
  sampleWaiver,
} from '../../__testUtils__/samples';
import { EntityReadinessContent } from './EntityReadinessContent';

const user = userEvent.setup({ pointerEventsCheck: 0 });
const decided = {
  decidedBy: 'user:default/noah',
  decidedAt: '2026-11-03T10:00:00.000Z',
};
const nothing = {
  evaluate: false,
  attest: false,
  requestWaiver: false,
  announce: false,
};

function renderTab(api: Partial<ReadinessApi> = {}, path?: string) {
  return renderReadiness(<EntityReadinessContent />, {
    api: {
      getScorecards: async () => sampleScorecards(),
      listChecks: async () => pageOf(sampleChecks()),
      getHistory: async () => ({ transitions: [], score: [] }),
      ...api,
    },
    path,
  });
}

const openLine = async (name: RegExp) =>
  user.click(await screen.findByRole('button', { name }));

describe('EntityReadinessContent', () => {
  it('opens the line that the address names, with what it stands on', async () => {
    renderTab({}, '/?check=operations-docs');

    expect(await screen.findByText(/How to fix operations-docs/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: /Where it was looked/ }),
    ).toHaveAttribute('href', 'https://github.com/heroku/logplex');
    const head = screen.getByRole('button', { name: /Fail Operations docs/ });
    expect(head).toHaveAttribute('aria-expanded', 'true');
    await waitFor(() => expect(head).toHaveFocus());
  });

  it('keeps the line that is opened in the address, with what happened to it', async () => {
    const getCheck = jest.fn(async () => ({
      result: sampleResult('staging', 'attested'),
      transitions: [
        {
          check: 'staging',
          from: 'fail' as const,
          to: 'unknown' as const,
          at: '2026-10-30T10:00:00.000Z',
        },
      ],
      attestations: [
        sampleAttestation({
          statement: 'As it was in spring',
          revokedAt: '2026-11-02T10:00:00.000Z',
          revokedBy: 'user:default/noah',
        }),
      ],
      waivers: [
        sampleWaiver({ status: 'declined', comment: 'No', ...decided }),
      ],
    }));
    renderTab({
      getCheck,
      listFacts: async () =>
        pageOf([
          {
            provider: 'staging',
            name: 'staging.images',
            value: ['a', 'b'],
            observedAt: '2026-11-28T10:00:00.000Z',
            evidence: [],
          },
        ]),
      listChecks: async () =>
        pageOf(sampleChecks().map(check => ({ ...check, provider: check.id }))),
    });
    await screen.findByText(/8 required/);
    expect(getCheck).not.toHaveBeenCalled();

    await openLine(/High-fidelity staging/);
    const record = within(
      await screen.findByRole('region', { name: 'History of this line' }),
    );
    expect(await record.findByText(/As it was in spring/)).toBeVisible();
    expect(record.getByText(/revoked the attestation/)).toBeVisible();
    expect(record.getByText(/declined the waiver/)).toBeVisible();
    expect(screen.getByText(/is a, b, told by/)).toBeVisible();
    expect(address()).toBe('/?check=staging');

    await openLine(/^Attested High-fidelity/);
    expect(address()).toBe('/');
  });

  it('opens the line that a link of before names', async () => {
    renderTab({}, '/#check-operations-docs');

    expect(await screen.findByText(/How to fix operations-docs/)).toBeVisible();
  });

  it('leads from every number to its rows', async () => {
    renderTab();

    expect(
      await screen.findByRole('link', { name: '1 waived' }),
    ).toHaveAttribute(
      'href',
      '/readiness/results?entityRef=component%3Adefault%2Flogplex&status=waived',
    );
  });

  it('says what the machine says where a person has the last word', async () => {
    renderTab();
    await openLine(/Auto-scaled/);

    expect(screen.getByText(/There is no autoscaler/)).toBeVisible();
    expect(screen.getByText(/until January, then no more/)).toBeVisible();
  });

  it('shows no button that the reader may not use', async () => {
    renderTab({
      getScorecards: async () => sampleScorecards({ may: nothing }),
    });
    await openLine(/Alerts a human/);
    await openLine(/Launch mail/);

    expect(screen.queryByText('Evaluate now')).not.toBeInTheDocument();
    expect(screen.queryByText(/…$/)).not.toBeInTheDocument();
  });

  it('leads from the credential line to the roll of this entity', async () => {
    renderTab();
    await openLine(/Credentials and their/);

    expect(
      screen.getByRole('link', { name: 'Its credentials on the roll' }),
    ).toHaveAttribute(
      'href',
      '/readiness/credentials?entityRef=component%3Adefault%2Flogplex',
    );
  });

  it('signs an attestation, once what is missing is there', async () => {
    const attest = jest.fn(async () => refused(409, 'never asked'));
    renderTab({ attest });
    await openLine(/Alerts a human/);
    await user.click(screen.getByText('Attest…'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByText('Sign the attestation'));

    expect(attest).not.toHaveBeenCalled();
    const statement = dialog.getByLabelText(/What you attest/);
    expect(statement).toHaveAttribute('aria-invalid', 'true');
    expect(statement).toHaveFocus();

    await user.type(statement, 'We drill monthly');
    await user.type(dialog.getByLabelText(/Link to/), 'https://example.com/a');
    await user.click(dialog.getByText('Sign the attestation'));

    await waitFor(() =>
      expect(attest).toHaveBeenCalledWith(
        expect.objectContaining({
          body: {
            statement: 'We drill monthly',
            evidenceUrl: 'https://example.com/a',
          },
        }),
        expect.objectContaining({ idempotencyKey: expect.any(String) }),
      ),
    );
    expect(await dialog.findByText(/never asked/)).toBeVisible();
  });

  it('shows at the field what the server refuses', async () => {
    renderTab({
      requestWaiver: async () =>
        refused(400, 'body.expiresAt: must be at most 180 days away'),
    });
    await openLine(/Operations docs/);
    await user.click(screen.getByText('Ask for a waiver…'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Reason/), 'No time');
    await user.click(dialog.getByText('Ask for the waiver'));

    expect(
      await dialog.findByText('must be at most 180 days away'),
    ).toBeVisible();
    expect(dialog.getByLabelText(/Until/)).toHaveAttribute(
      'aria-invalid',
      'true',
    );
  });

  it('declines a waiver only with a reason', async () => {
    const decideWaiver = jest.fn(async () => sampleWaiver());
    const line = sampleResult('auto-scaled', 'fail', {
      waiver: sampleWaiver(),
    });
    renderTab({
      decideWaiver,
      getScorecards: async () =>
        sampleScorecards({ items: [sampleScorecard({ results: [line] })] }),
    });
    await openLine(/Auto-scaled/);
    await user.click(screen.getByText('Decide about the waiver…'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByLabelText('Decline'));
    await user.click(dialog.getByText('Decline the waiver'));
    expect(decideWaiver).not.toHaveBeenCalled();

    await user.type(dialog.getByLabelText(/Comment/), 'Too long');
    await user.click(dialog.getByText('Decline the waiver'));

    await waitFor(() =>
      expect(decideWaiver).toHaveBeenCalledWith({
        params: { id: sampleWaiver().id },
        body: { approve: false, comment: 'Too long' },
      }),
    );
  });

  it('shows the launch mail before it goes out, and names to whom', async () => {
    const announceLaunch = jest.fn(async () => refused(409, 'not now'));
    renderTab({
      announceLaunch,
      previewLaunchMail: async () => ({
        to: 'engineering@example.com',
        subject: 'logplex is launched',
        text: 'It carries logs.',
        canSend: true,
      }),
    });
    await openLine(/Launch mail/);
    await user.click(screen.getByText('Announce…'));
    const subject = await screen.findByLabelText(/Subject/);
    await user.type(subject, '!');
    await user.click(screen.getByText('Send to engineering@example.com'));

    await waitFor(() =>
      expect(announceLaunch).toHaveBeenCalledWith(
        expect.objectContaining({
          body: { subject: 'logplex is launched!', text: 'It carries logs.' },
        }),
        expect.anything(),
      ),
    );
  });

  it('says no mail where none is configured, and what became of those before', async () => {
    renderTab({
      listLaunchAnnouncements: async () =>
        pageOf([
          {
            id: '66666666-6666-4666-8666-666666666666',
            to: 'engineering@example.com',
            subject: 'logplex is in Production',
            text: 'It carries logs.',
            sentBy: 'user:default/rally-owl',
            sentAt: '2026-11-27T10:00:00.000Z',
            deliveries: [
              { channel: 'notification', status: 'sent' },
              { channel: 'mail', status: 'failed', error: '550 no such box' },
            ],
          },
        ]),
      previewLaunchMail: async () => ({
        to: 'everybody in the portal',
        subject: 'logplex is launched',
        text: 'It carries logs.',
        canSend: true,
      }),
    });
    await openLine(/Launch mail/);
    expect(
      await screen.findByText('Mail failed: 550 no such box'),
    ).toBeVisible();
    expect(screen.getByText('Notification sent')).toBeVisible();

    await user.click(screen.getByText('Announce…'));
    expect(
      await screen.findByText('Notify everybody in the portal'),
    ).toBeVisible();
    expect(screen.getByText(/No mail is sent/)).toBeVisible();
  });

  it('says in a sentence how the score went, and the same as a table', async () => {
    renderTab({
      getHistory: async () => ({
        transitions: [
          {
            check: 'staging',
            from: 'fail',
            to: 'pass',
            at: '2026-11-27T10:00:00.000Z',
          },
        ],
        score: [
          { day: '2026-11-26', passed: 2, applicable: 8 },
          { day: '2026-11-27', passed: 3, applicable: 8 },
        ],
      }),
    });

    expect(
      await screen.findByText(/3 of 8 on .*after 2 of 8 on .*; 1 change since/),
    ).toBeVisible();
    expect(await screen.findByLabelText(/27.*Passed: 3 lines/)).toBeVisible();

    await user.click(screen.getByText('View as table'));
    expect(screen.getByRole('row', { name: '2026-11-27 3 8' })).toBeVisible();
  });

  it('follows an evaluation that takes longer, and says what it waits for', async () => {
    const running = {
      id: '55555555-5555-4555-8555-555555555555',
      status: 'running' as const,
      startedAt: '2026-11-28T10:00:00.000Z',
      waitingFor: ['tls'],
      href: '/entities/component/default/logplex/evaluations/5',
    };
    let isDone = false;
    renderTab({
      evaluate: async () => running,
      getEvaluation: async () =>
        isDone ? { ...running, status: 'done', waitingFor: [] } : running,
    });
    await user.click(await screen.findByText('Evaluate now'));
    expect(await screen.findByText('Waits for 1: tls')).toBeVisible();

    isDone = true;
    expect(await screen.findByText('Evaluate now')).toBeVisible();
  });
});
