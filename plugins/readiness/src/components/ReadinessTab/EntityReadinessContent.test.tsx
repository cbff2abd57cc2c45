import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openLine, renderTab } from '../../__testUtils__/readinessTab';
import { address } from '../../__testUtils__/renderReadiness';
import {
  pageOf,
  sampleAttestation,
  sampleChecks,
  sampleResult,
  sampleScorecards,
  sampleWaiver,
} from '../../__testUtils__/samples';

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
