import { expect } from '@playwright/test';
import {
  boardTotals,
  card,
  column,
  enterAs,
  findOnBoard,
  labelOf,
  readBoard,
} from './portal';
import { test } from './tabs';

test('the board has the names of the talk in the stages of the talk', async ({
  request,
}) => {
  expect(await boardTotals(request)).toEqual([
    ['prototype', 7],
    ['development', 16],
    ['production', 49],
    ['deprecated', 14],
    ['deactivated', 4],
    ['sunset', 12],
  ]);
  const { stages } = await readBoard(request);
  const production = stages.find(({ name }) => name === 'production');
  expect(production?.lanes?.map(({ title, total }) => [title, total])).toEqual([
    ['kernel apps', 16],
    ['other stuff', 17],
    ['platform apps', 16],
  ]);
});

test('an owner moves a card by keyboard, is refused with the reason, and an administrator overrides', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  await enterAs(page, 'ion-fox', '/lifecycle/board');
  await findOnBoard(page, 'rendezvous');

  // By keyboard alone: pick up, one stage to the right, drop.
  const rendezvous = card(page, 'Production', 'rendezvous');
  await rendezvous.focus();
  await page.keyboard.press('Space');
  await expect(
    page.getByText('rendezvous, picked up from Production'),
  ).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Over Deprecated')).toBeAttached();
  await page.keyboard.press('Space');

  // Deprecated asks for a reason.
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByRole('heading', { name: 'Move rendezvous' }),
  ).toBeVisible();
  await dialog.getByLabel(/^Reason/).fill('One-off dynos go through psmgr now');
  await dialog.getByRole('button', { name: 'Move to Deprecated' }).click();
  await expect(card(page, 'Deprecated', 'rendezvous')).toBeVisible();
  await expect(card(page, 'Production', 'rendezvous')).toHaveCount(0);

  // Sunset cannot be entered from there: the card stays, and the gate says why.
  await card(page, 'Deprecated', 'rendezvous').focus();
  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: 'Sunset', exact: true }).click();
  await expect(
    dialog.getByText('Sunset can be entered only from Deactivated.'),
  ).toBeVisible();
  await expect(dialog.getByRole('button', { name: /Override/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(card(page, 'Deprecated', 'rendezvous')).toBeVisible();

  // An administrator may pass the closed gate, with a written reason.
  const other = await browser.newContext();
  const admin = await other.newPage();
  await enterAs(admin, 'beacon-lynx', '/lifecycle/board?q=rendezvous');
  await card(admin, 'Deprecated', 'rendezvous').getByRole('button').click();
  await admin.getByRole('menuitem', { name: 'Sunset', exact: true }).click();
  await admin.getByRole('button', { name: 'Override the gate…' }).click();
  const move = admin.getByRole('button', { name: 'Move past the closed gate' });
  await expect(move).toBeDisabled();
  await admin.getByLabel(/^Reason/).fill('Nothing calls it any more');
  await move.click();
  await expect(card(admin, 'Sunset', 'rendezvous')).toBeVisible();
  await expect(
    card(admin, 'Sunset', 'rendezvous').getByText(/overridden/i),
  ).toBeVisible();

  // The owner's board follows by itself, and the catalog's label too.
  await expect(card(page, 'Sunset', 'rendezvous')).toBeVisible({
    timeout: 45_000,
  });
  await expect
    .poll(labelOf(request, 'rendezvous'), { timeout: 5_000 })
    .toBe('sunset');

  // Everything is in the history on the entity's page.
  await admin.goto('/catalog/default/component/rendezvous/lifecycle');
  const history = admin.getByRole('list', { name: 'Moves, newest first' });
  await expect(history.getByText('Nothing calls it any more')).toBeVisible();
  await expect(
    history.getByText('One-off dynos go through psmgr now'),
  ).toBeVisible();
  await other.close();
});

test('a card that asks nothing moves at once when it is dragged with the mouse', async ({
  page,
}) => {
  await enterAs(page, 'beacon-lynx', '/lifecycle/board?q=pickle');
  const pickle = card(page, 'Prototype', 'pickle');
  const from = (await pickle.boundingBox())!;
  const to = (await column(page, 'Development').boundingBox())!;
  await page.mouse.move(from.x + 40, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 20, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + 120, { steps: 12 });
  await page.mouse.up();
  await expect(card(page, 'Development', 'pickle')).toBeVisible();
  await expect(page.getByText('pickle moved to Development.')).toBeVisible();
});

test('what one may not move is not offered, and says whose it is', async ({
  page,
}) => {
  await enterAs(page, 'ion-fox', '/lifecycle/board?q=graphite');
  await card(page, 'Deprecated', 'graphite').getByRole('button').click();
  await expect(
    page.getByRole('menuitem', { name: 'Production', exact: true }),
  ).toBeDisabled();
  await expect(page.getByText(/may move it/)).toBeVisible();
});

test('filters are kept in the address', async ({ page }) => {
  await enterAs(
    page,
    'rally-owl',
    '/lifecycle/board?owner=group%3Adefault%2Fruntime',
  );
  await expect(card(page, 'Production', 'logplex')).toBeVisible();
  await expect(page.getByText('4 of 102 cards')).toBeVisible();
  await page.reload();
  await expect(card(page, 'Production', 'logplex')).toBeVisible();
  await expect(card(page, 'Production', 'api')).toHaveCount(0);
});
