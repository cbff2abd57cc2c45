import { Alert } from '@operability/plugin-oncall-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderOncall } from '../../__testUtils__/renderOncall';
import { sampleAlert } from '../../__testUtils__/samples';
import { AlertView } from './AlertView';

function renderView(changes: Partial<Alert> = {}) {
  renderOncall(<AlertView alert={sampleAlert(changes)} />);
}

const region = (name: string | RegExp) => screen.findByRole('region', { name });

describe('what was, and what comes', () => {
  it('says what happens next, to whom, and who is asked now', async () => {
    renderView();

    const next = await region('What happens next');
    expect(next).toHaveTextContent('Escalates to Runtime Secondary now');
    expect(within(next).getByRole('timer')).toHaveAttribute(
      'datetime',
      '2026-11-28T03:15:00.000Z',
    );
    expect(next).toHaveTextContent(/Asked now.*ion-fox/);
  });

  it('says so when nothing happens by itself', async () => {
    renderView({ urgency: 'low', pendingActions: [], assigned: [] });

    const next = await region('What happens next');
    expect(next).toHaveTextContent(/low urgency is told once/);
    expect(next).toHaveTextContent('Nobody is asked at the moment.');
  });

  it('lists what happened, newest first, with exact times', async () => {
    renderView({
      timeline: [
        {
          at: '2026-11-28T03:10:00.000Z',
          type: 'triggered',
          message: 'Triggered',
        },
        {
          at: '2026-11-28T03:12:07.000Z',
          type: 'acknowledged',
          actor: 'user:default/ion-fox',
          message: 'ion-fox acknowledged',
        },
        {
          at: '2026-11-28T03:13:00.000Z',
          type: 'note',
          actor: 'user:default/ion-fox',
          message: 'restarted the <b>drains</b>',
        },
      ],
    });

    const lines = within(
      await screen.findByRole('list', { name: 'Timeline' }),
    ).getAllByRole('listitem');
    expect(lines[0]).toHaveTextContent('noted');
    expect(lines[0]).toHaveTextContent('restarted the <b>drains</b>');
    expect(
      within(lines[1]).getByRole('link', { name: 'ion-fox' }),
    ).toBeVisible();
    expect(lines[1]).toHaveTextContent(/ion-fox acknowledged$/);
    expect(lines[1].querySelector('time')).toHaveAttribute(
      'title',
      expect.stringMatching(/:12:07/),
    );
    expect(lines[2]).toHaveTextContent('Triggered');
  });

  it('shows a long story bit by bit', async () => {
    renderView({
      timeline: Array.from({ length: 200 }, (_, index) => ({
        at: '2026-11-28T03:10:00.000Z',
        type: 'retriggered',
        message: `Triggered again, ${index}`,
      })),
    });
    const list = await screen.findByRole('list', { name: 'Timeline' });

    expect(within(list).getAllByRole('listitem')).toHaveLength(30);
    expect(screen.getByText('30 of 200')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(within(list).getAllByRole('listitem')).toHaveLength(130);
  });

  it('tells of every page what became of it', async () => {
    const page = sampleAlert().pages[0];
    renderView({
      pages: [
        {
          ...page,
          deliveredAt: '2026-11-28T03:10:04.000Z',
          status: 'delivered',
        },
        {
          ...page,
          id: '0f9e2c5c-3d6b-4d0f-9d3a-7c1e5b8a2f02',
          userRef: 'user:default/rally-owl',
          channel: 'webhook',
          address: 'https://bridge.example.com/…',
          step: 2,
          status: 'failed',
          sentAt: undefined,
          error: 'it answered 503',
        },
      ],
    });

    const rows = within(
      await screen.findByRole('table', { name: 'Pages' }),
    ).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(
      /rally-owl by webhook, https:\/\/bridge\.example\.com\/…/,
    );
    expect(rows[1]).toHaveTextContent('✗Failed');
    expect(rows[1]).toHaveTextContent('it answered 503');
    expect(rows[1]).toHaveTextContent('Runtime Secondary');
    expect(rows[2]).toHaveTextContent('✓Delivered');
    expect(rows[2]).toHaveTextContent('sent after 1 s, delivered after 4 s');
  });

  it('shows what helps, and the policy as it was pinned', async () => {
    renderView({
      runbookUrl: 'https://runbooks.example.com/logplex',
      links: [{ title: 'Graph', url: 'https://graphs.example.com/7' }],
      details: { lag: '10 min', shards: [3, 4] },
      recentChanges: [
        {
          at: '2026-11-28T02:50:00.000Z',
          summary: 'Deployed v88',
          source: 'deploys',
        },
      ],
    });

    const facts = await region('More about it');
    for (const [name, path] of [
      [/runbooks\.example/, 'https://runbooks.example.com/logplex'],
      [/^Graph/, 'https://graphs.example.com/7'],
      ['Runtime', '/oncall/policies/runtime'],
    ] as const) {
      expect(within(facts).getByRole('link', { name })).toHaveAttribute(
        'href',
        path,
      );
    }
    expect(facts).toHaveTextContent('Runtime, version 1');
    expect(facts).toHaveTextContent('lag10 min');
    expect(facts).toHaveTextContent('Deployed v88 (deploys)');
  });

  it('does not follow a runbook that is no address', async () => {
    renderView({ runbookUrl: 'data:text/html,alert' });

    const facts = await region('More about it');
    expect(facts).toHaveTextContent('data:text/html,alert');
    expect(
      within(facts).queryByRole('link', { name: /alert/ }),
    ).not.toBeInTheDocument();
  });

  it('leaves an alert without entity, owner and policy readable', async () => {
    renderView({
      entityRef: undefined,
      ownerRef: undefined,
      policy: undefined,
      steps: [],
      pages: [],
      details: 'just text',
    });

    expect(await screen.findByText(/no entity was found/)).toBeVisible();
    expect(screen.getByText(/nobody owns it/)).toBeVisible();
    expect(screen.getByText('Nobody was paged so far.')).toBeVisible();
    expect(screen.getByText('none: the last resort is asked')).toBeVisible();
    expect(screen.getByText('just text')).toBeVisible();
  });

  it('names the tier where the catalog knows it', async () => {
    renderOncall(<AlertView alert={sampleAlert()} />, {
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: {
            name: 'logplex',
            namespace: 'default',
            labels: { 'operability.dev/tier': '1' },
          },
        },
      ],
    });

    expect(await screen.findByText('tier 1')).toBeVisible();
  });
});
