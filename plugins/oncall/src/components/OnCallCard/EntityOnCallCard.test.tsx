import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderOncall } from '../../__testUtils__/renderOncall';
import { sampleOnCall, sampleSchedule } from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';
import { OncallApi } from '../../api';
import { elsewhereText, untilText } from '../../model/until';
import { EntityOnCallCard } from './EntityOnCallCard';

function renderCard(
  changes: Parameters<typeof sampleOnCall>[0] = {},
  api: Partial<OncallApi> = {},
) {
  renderOncall(<EntityOnCallCard />, {
    api: {
      getEntityOnCall: async () => sampleOnCall(changes),
      listSchedules: async () => ({
        items: [sampleSchedule({ timeZone: 'Asia/Kathmandu' })],
        totalItems: 1,
      }),
      ...api,
    },
  });
}

const holders = () => screen.findByRole('list', { name: 'On call now' });
const emptyLevels = sampleOnCall().levels.map(level => ({
  ...level,
  people: [],
  startsAfter: undefined,
  note: 'nobody is on call',
}));

describe('EntityOnCallCard', () => {
  it('asks for the entity whose page it is on', async () => {
    const getEntityOnCall = jest.fn(async () => sampleOnCall());
    renderCard({}, { getEntityOnCall });

    expect(await holders()).toBeVisible();
    expect(getEntityOnCall).toHaveBeenCalledWith(
      { params: { kind: 'component', namespace: 'default', name: 'logplex' } },
      expect.anything(),
    );
  });

  it('names who is on call until when, here and in the zone of the schedule', async () => {
    renderCard();
    const until = '2026-11-30T17:00:00.000Z';

    const line = within(await holders()).getByRole('listitem');
    expect(line).toHaveTextContent('ion-fox');
    expect(line).toHaveTextContent(`until ${untilText(until, Date.now())}`);
    const elsewhere = elsewhereText(until, Date.now(), 'Asia/Kathmandu');
    expect(elsewhere).toMatch(/22:45 in Kathmandu$/);
    expect(await within(line).findByText(/Kathmandu/)).toHaveTextContent(
      elsewhere!,
    );
    expect(line.querySelector('time')).toHaveAttribute('datetime', until);
  });

  it('says what is expected of whoever is on call', async () => {
    renderCard();

    expect(await screen.findByText('Runtime Primary')).toBeVisible();
    expect(
      screen.getByText(/Explicit expectation of first responder after hours/),
    ).toBeVisible();
  });

  it('says who is next if nobody answers, and after how long', async () => {
    renderCard();

    const next = await screen.findByRole('list', {
      name: 'Next, if nobody answers',
    });
    expect(within(next).getByRole('listitem')).toHaveTextContent(
      /next.*rally-owl.*Runtime Secondary.*\+5 min/,
    );
  });

  it('passes over levels that hold nobody', async () => {
    const [first, second] = sampleOnCall().levels;
    renderCard({
      levels: [
        { ...first, people: [], startsAfter: undefined, note: 'after hours' },
        { ...second, startsAfter: 'PT0S' },
      ],
    });

    expect(await holders()).toHaveTextContent('rally-owl');
    expect(screen.queryByText(/^next$/)).not.toBeInTheDocument();
  });

  it('keeps a crowd short until it is asked for', async () => {
    const [first] = sampleOnCall().levels;
    const people = Array.from({ length: 12 }, (_, index) => ({
      ...first.people[0],
      userRef: `user:default/person-${index}`,
    }));
    renderCard({ levels: [{ ...first, people }] });

    expect(within(await holders()).getAllByRole('listitem')).toHaveLength(4);
    await userEvent.click(screen.getByRole('button', { name: 'And 8 more' }));
    expect(within(await holders()).getAllByRole('listitem')).toHaveLength(12);
  });

  it('says by which policy, where that came from, and leads to it', async () => {
    renderCard();

    const link = await screen.findByRole('link', { name: 'Runtime' });
    expect(link).toHaveAttribute('href', '/oncall/policies/runtime');
    expect(link.closest('p')).toHaveTextContent(
      'policy Runtime, through runtime',
    );
  });

  it('leads from the count of open alerts to those of the entity', async () => {
    renderCard({ openAlerts: 2 });

    expect(
      await screen.findByRole('link', { name: /2 open alerts/ }),
    ).toHaveAttribute(
      'href',
      '/oncall/alerts?entityRef=component%3Adefault%2Flogplex',
    );
  });

  it('says how old the answer is while the catalog is down', async () => {
    renderCard({ knownAt: '2026-01-01T00:00:00.000Z' });

    expect(
      await screen.findByText(/the catalog cannot be reached/),
    ).toBeVisible();
  });

  it('says what to do where no policy comes to it', async () => {
    renderCard(
      { policy: undefined, levels: [] },
      { listPolicies: async () => ({ items: [], totalItems: 0 }) },
    );

    expect(await screen.findByText('Nobody answers for it')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Assign a policy…' }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'The policy of logplex' }),
    ).toBeVisible();
  });

  it('says whom an alert would reach when nobody is on call', async () => {
    renderCard(
      { levels: emptyLevels },
      {
        simulateEntity: async () => ({
          policy: { id: 'runtime', name: 'Runtime', version: 1 },
          at: '2026-11-28T03:10:00.000Z',
          urgency: 'high',
          items: [
            {
              offset: 'PT0S',
              at: '2026-11-28T03:10:00.000Z',
              step: 0,
              repeat: 0,
              title: 'Last resort',
              recipients: [{ userRef: 'user:default/beacon-lynx' }],
            },
          ],
        }),
      },
    );

    expect(await screen.findByText('Nobody is on call')).toBeVisible();
    expect(
      await screen.findByText(/last resort at once: beacon-lynx/),
    ).toBeVisible();
    expect(
      screen.getByText('Runtime Primary: nobody is on call'),
    ).toBeVisible();
  });

  it('does not hide that an alert would reach nobody at all', async () => {
    renderCard(
      { levels: emptyLevels },
      {
        simulateEntity: async () => ({
          policy: { id: 'runtime', name: 'Runtime', version: 1 },
          at: '2026-11-28T03:10:00.000Z',
          urgency: 'high',
          items: [],
        }),
      },
    );

    expect(await screen.findByText(/would reach nobody/)).toBeVisible();
  });

  it('offers nothing that the server would refuse', async () => {
    renderCard({ canRaise: false, canAssign: false });

    expect(await holders()).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it.each([
    ['the backend is not installed', 404, undefined, /is not installed/],
    ['the entity is not known', 404, 'NotFoundError', /does not know it yet/],
    ['the reader may not see it', 403, 'NotAllowedError', /You may not see/],
  ])('says it in plain words when %s', async (_, status, name, words) => {
    renderCard(
      {},
      {
        getEntityOnCall: async () => {
          throw await serverError(
            status,
            name ? { name, message: 'no' } : undefined,
          );
        },
      },
    );

    expect(await screen.findByText(words)).toBeVisible();
  });

  it('tries again after a failure when asked', async () => {
    const getEntityOnCall = jest
      .fn()
      .mockRejectedValueOnce(new Error('the database is away'))
      .mockResolvedValue(sampleOnCall());
    renderCard({}, { getEntityOnCall });

    expect(await screen.findByText('the database is away')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await holders()).toBeVisible();
  });
});
