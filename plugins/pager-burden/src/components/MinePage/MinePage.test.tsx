import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderBurden } from '../../__testUtils__/renderBurden';
import { sampleOwn } from '../../__testUtils__/samples';
import { MinePage } from './MinePage';

it("shows one's own nights and weeks, and who else sees them", async () => {
  renderBurden(<MinePage />, {
    api: {
      getOwnBurden: async () => sampleOwn(),
      getSharing: async () => ({ withManager: false, version: 0 }),
    },
  });

  expect(
    await screen.findByText('One night in two weeks was disturbed.'),
  ).toBeVisible();
  expect(screen.getByText(/Only you see this/)).toBeVisible();
  expect(
    screen.getByRole('img', { name: /Nov.*: disturbed, 2 pages/ }),
  ).toHaveTextContent('●');
  expect(
    screen.getByRole('img', { name: /Nov.*: on call and calm/ }),
  ).toHaveTextContent('○');
  expect(
    screen.getByText(/1 quiet week on call in a row; 4 at best, of 20/),
  ).toBeVisible();
  const week = screen.getByRole('row', { name: /W45.*Disturbed/ });
  const searchOf = (link: HTMLElement) => [
    ...new URLSearchParams(link.getAttribute('href')!.split('?')[1]),
  ];
  const mine = [
    ['data', 'sample'],
    ['mine', 'true'],
    ['counted', 'true'],
  ];
  expect(searchOf(within(week).getByRole('link', { name: '3' }))).toEqual([
    ...mine,
    ['week', '2026-W45'],
  ]);
  expect(
    searchOf(screen.getByRole('link', { name: /Nov.*: disturbed, 2 pages/ })),
  ).toEqual([...mine, ['night', '2026-11-03']]);
});

it('calls a week quiet only where it was held, and the sentence agrees', async () => {
  const [, calm] = sampleOwn().weeks;
  renderBurden(<MinePage />, {
    api: {
      getOwnBurden: async () =>
        sampleOwn({
          weeks: [
            { ...calm, week: '2026-W44', state: 'off', onCallHours: 0 },
            { ...calm, week: '2026-W45', state: 'hardlyHeld', onCallHours: 17 },
            calm,
          ],
          quietStreak: { current: 0, best: 0, known: 5 },
        }),
      getSharing: async () => ({ withManager: false, version: 0 }),
    },
  });
  const rows = await screen.findAllByRole('row', { name: /^W4[456] / });
  expect(rows.map(row => row.textContent)).toEqual([
    expect.stringContaining('○Quiet'),
    expect.stringContaining('◌Held less than half'),
    expect.stringContaining('–Off'),
  ]);
  expect(
    screen.getByText(/No quiet week on call right now; 0 at best, of 5 that/),
  ).toBeVisible();
});

it('lets a manager see the nights only where that is chosen', async () => {
  let sharing = { withManager: false, version: 0 };
  const putSharing = jest.fn(async () => {
    sharing = { withManager: true, version: 1 };
    return sharing;
  });
  renderBurden(<MinePage />, {
    api: {
      getOwnBurden: async () => sampleOwn(),
      getSharing: async () => sharing,
      putSharing,
    },
  });
  const choice = await screen.findByRole('checkbox', { name: /my manager/ });
  expect(choice).not.toBeChecked();

  await userEvent.click(choice);

  expect(putSharing).toHaveBeenCalledWith({
    body: { withManager: true, version: 0 },
  });
  expect(
    await screen.findByText(/You and your manager see this/),
  ).toBeVisible();
});

it('shows nights in a row with the offer of cover, rest that was too short, and how often it is', async () => {
  renderBurden(<MinePage />, {
    api: {
      getOwnBurden: async () =>
        sampleOwn({
          runs: [{ first: '2026-11-12', last: '2026-11-14', nights: 3 }],
          cover: { first: '2026-11-12', last: '2026-11-14', nights: 3 },
          rests: {
            hours: 11,
            n: 3,
            short: [
              {
                night: '2026-11-12',
                engagedUntil: '2026-11-12T22:00:00.000Z',
                worksFrom: '2026-11-13T03:30:00.000Z',
                hours: 5.5,
              },
            ],
          },
        }),
      getSharing: async () => ({ withManager: false, version: 0 }),
    },
  });

  expect(
    await screen.findByText(/3 nights in a row.*you may ask for cover/),
  ).toBeVisible();
  expect(screen.getByText(/After 1 of 3 nights/)).toBeVisible();
  // By the clock of whoever it is about, in Kolkata.
  expect(
    screen.getByRole('row', { name: /03:30 Fri, Nov 13, 09:00 5 h 30 min/ }),
  ).toBeVisible();
  expect(
    screen.getByText(/On call in 1 of 2 weeks, 50 %.*more than the quarter/),
  ).toBeVisible();
});
