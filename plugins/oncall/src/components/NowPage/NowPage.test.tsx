import { ScheduleNow } from '@operability/plugin-oncall-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { address, renderOncall } from '../../__testUtils__/renderOncall';
import { untilText } from '../../model/until';
import { NowPage } from './NowPage';

const at = '2026-11-28T10:00:00.000Z';
const until = '2026-11-30T17:00:00.000Z';

const primary: ScheduleNow = {
  id: 'runtime-primary',
  name: 'Runtime Primary',
  ownerRef: 'group:default/runtime',
  timeZone: 'Asia/Kathmandu',
  people: [
    {
      userRef: 'user:default/ion-fox',
      until,
      source: {
        type: 'schedule',
        ref: 'runtime-primary',
        name: 'Runtime Primary',
      },
    },
  ],
  next: { at: until, people: ['user:default/rally-owl'] },
};
const empty: ScheduleNow = {
  id: 'data-primary',
  name: 'Data Primary',
  ownerRef: 'group:default/postgres',
  timeZone: 'Europe/Berlin',
  people: [],
};

function renderPage(items: ScheduleNow[], path?: string) {
  renderOncall(<NowPage />, {
    api: { getNow: async () => ({ at, items }) },
    path,
  });
}

async function rows() {
  const table = await screen.findByRole('table', {
    name: 'Who is on call now',
  });
  return within(table).getAllByRole('row').slice(1);
}

describe('NowPage', () => {
  it('names for every schedule who holds it until when, and who is next', async () => {
    renderPage([primary, empty]);

    const [data, runtime] = await rows();
    expect(data).toHaveTextContent('Nobody');
    expect(
      within(runtime).getByRole('rowheader', { name: 'Runtime Primary' }),
    ).toBeVisible();
    expect(
      within(runtime).getByRole('link', { name: 'Runtime Primary' }),
    ).toHaveAttribute('href', '/oncall/schedules/runtime-primary');
    expect(
      within(runtime).getByRole('link', { name: 'runtime' }),
    ).toBeVisible();
    const [, now, next] = within(runtime).getAllByRole('cell');
    expect(now).toHaveTextContent('ion-fox');
    expect(now).toHaveTextContent(untilText(until, Date.now()));
    expect(now).toHaveTextContent('22:45 in Kathmandu');
    expect(next).toHaveTextContent('rally-owl');
  });

  it('keeps the search in the address', async () => {
    renderPage([primary, empty]);
    await rows();

    await userEvent.type(screen.getByRole('searchbox'), 'rally');

    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(screen.getByRole('status')).toHaveTextContent('1 of 2 schedules');
    expect(address()).toBe('/?q=rally');
  });

  it('takes the search from the address', async () => {
    renderPage([primary, empty], '/?q=nothing+like+it');

    expect(await screen.findByText('No schedule fits')).toBeVisible();
  });

  it('prints what it shows', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => {});
    renderPage([primary]);
    await rows();

    await userEvent.click(screen.getByRole('button', { name: 'Print' }));

    expect(print).toHaveBeenCalled();
  });

  it('says what to do where there is no schedule', async () => {
    renderPage([]);

    expect(await screen.findByText('There are no schedules yet')).toBeVisible();
  });
});
