import { APIRequestContext, expect, Page, test } from '@playwright/test';
import { callAs, card, enterAs, readAs } from './portal';

interface OnCall {
  levels: { title: string; people: { userRef: string }[] }[];
}
interface Alert {
  id: string;
  createdAt: string;
  status: string;
  heldBy?: string;
  pages: { userRef?: string; status: string; sentAt?: string }[];
}
interface Simulation {
  items: { offset: string; at: string; recipients: { userRef?: string }[] }[];
}

const handleOf = (ref: string) => ref.replace(/^.*\//, '');

/** The alert whose page is open, as the API tells it. */
async function alertOn(page: Page, request: APIRequestContext): Promise<Alert> {
  const id = new URL(page.url()).pathname.split('/').at(-1);
  return readAs(request, 'ion-fox', `/api/oncall/alerts/${id}`);
}

/** Raises an alert from the page of a component, and ends on the page of the alert. */
async function raise(page: Page, component: string, summary: string) {
  await page.goto(`/catalog/default/component/${component}`);
  await page.getByRole('button', { name: 'Raise an alert…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^What is wrong/).fill(summary);
  await dialog.getByRole('button', { name: /^Page .* now$/ }).click();
  await expect(page).toHaveURL(/\/oncall\/alerts\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { name: summary })).toBeVisible();
}

/** A ladder of seconds for a component, so that climbing it can be watched. */
async function giveQuickLadder(
  request: APIRequestContext,
  component: string,
  handles: string[],
) {
  const policy = await callAs<{ id: string }>(
    request,
    'ion-fox',
    'POST',
    '/api/oncall/policies',
    {
      name: `Quick ladder of ${component}`,
      ownerRef: 'group:default/runtime',
      steps: handles.map(handle => ({
        title: `Asks ${handle}`,
        targets: [{ type: 'user', ref: `user:default/${handle}` }],
        escalateAfter: 'PT4S',
      })),
      workHours: {
        timeZone: 'UTC',
        windows: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
      },
    },
  );
  await callAs(
    request,
    'ion-fox',
    'PUT',
    `/api/oncall/entities/component/default/${component}/policy`,
    { policyId: policy.id },
  );
}

test('the page of a component names who is on call, and an alert raised there pages them within two seconds', async ({
  page,
  request,
}) => {
  const { levels } = await readAs<OnCall>(
    request,
    'ion-fox',
    '/api/oncall/entities/component/default/logplex/on-call',
  );
  const first = levels.find(({ people }) => people.length > 0)!;
  const onCall = handleOf(first.people[0].userRef);

  await enterAs(page, 'ion-fox', '/catalog/default/component/logplex');
  await expect(page.getByText(onCall, { exact: true }).first()).toBeVisible();
  await expect(page.getByText(first.title).first()).toBeVisible();
  await expect(page.getByText(/until \w{3} \d\d:\d\d/).first()).toBeVisible();

  await raise(page, 'logplex', 'Log delivery is ten minutes behind');
  await expect(page.getByText(onCall, { exact: true }).first()).toBeVisible();
  await expect
    .poll(async () => (await alertOn(page, request)).pages[0]?.status)
    .toMatch(/sent|delivered/);
  const { createdAt, pages } = await alertOn(page, request);
  expect(handleOf(pages[0].userRef!)).toBe(onCall);
  expect(
    Date.parse(pages[0].sentAt!) - Date.parse(createdAt),
  ).toBeLessThanOrEqual(2000);

  // The board shows that it is open.
  await page.goto('/lifecycle/board?q=logplex');
  await expect(
    card(page, 'Production', 'logplex').getByText('1 alert'),
  ).toBeVisible();
});

test('an alert that nobody answers climbs the ladder at the times that were simulated', async ({
  page,
  request,
}) => {
  const handles = ['rally-owl', 'noah', 'latch-robin'];
  await giveQuickLadder(request, 'hermes', handles);
  await enterAs(page, 'ion-fox');
  await raise(page, 'hermes', 'Nobody is listening');
  const { createdAt } = await alertOn(page, request);
  const simulation = await readAs<Simulation>(
    request,
    'ion-fox',
    `/api/oncall/entities/component/default/hermes/simulation?at=${createdAt}`,
  );

  await expect
    .poll(
      async () =>
        (await alertOn(page, request)).pages
          .filter(({ sentAt }) => sentAt)
          .map(({ userRef }) => handleOf(userRef!)),
      { timeout: 30_000 },
    )
    .toEqual(expect.arrayContaining(handles));
  const { pages } = await alertOn(page, request);
  for (const [index, handle] of handles.entries()) {
    const predicted = simulation.items[index];
    expect(handleOf(predicted.recipients[0].userRef!)).toBe(handle);
    const sent = pages.find(({ userRef }) => handleOf(userRef!) === handle);
    const late = Date.parse(sent!.sentAt!) - Date.parse(predicted.at);
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThanOrEqual(2500);
  }
  // The page has followed by itself.
  await expect(page.getByText(/Paged latch-robin/).first()).toBeVisible();
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('whoever was paged acknowledges from the page of the alert, and the climbing stops', async ({
    page,
    request,
  }) => {
    await giveQuickLadder(request, 'rendezvous', ['rally-owl', 'noah']);
    const { id } = await callAs<Alert>(
      request,
      'ion-fox',
      'POST',
      '/api/oncall/alerts',
      {
        entityRef: 'component:default/rendezvous',
        summary: 'One-off dynos do not start',
      },
    );
    await enterAs(page, 'rally-owl', `/oncall/alerts/${id}`);

    const acknowledge = page.getByRole('button', { name: 'Acknowledge' });
    await expect(acknowledge).toBeInViewport();
    const box = (await acknowledge.boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(44);
    expect(box.y).toBeGreaterThan(844 / 2);
    await acknowledge.tap();
    await expect(page.getByText('Acknowledged').first()).toBeVisible();

    const alert = await alertOn(page, request);
    expect(alert.status).toBe('acknowledged');
    expect(handleOf(alert.heldBy!)).toBe('rally-owl');
    await page.getByRole('button', { name: 'Resolve' }).tap();
    await expect(page.getByText('Resolved').first()).toBeVisible();
  });
});
