import { APIRequestContext, expect } from '@playwright/test';
import { card, enterAs, findOnBoard, labelOf, readAs } from './portal';
import { test } from './tabs';

interface Line {
  check: { id: string; title: string };
  status: string;
  message: string;
  evidence: { title: string; url?: string }[];
}
interface Scorecards {
  items: {
    checklist: { id: string };
    passed: number;
    applicable: number;
    results: Line[];
  }[];
}

async function linesOf(request: APIRequestContext, name: string) {
  const { items } = await readAs<Scorecards>(
    request,
    'ion-fox',
    `/api/readiness/entities/component/default/${name}/scorecards`,
  );
  return items.find(({ checklist }) => checklist.id === 'production')!.results;
}

/** Those that are made to show every state. */
const shown = ['logplex', 'tempo', 'hermes', 'api', 'psmgr', 'canary-v2'];

test('each of the eleven lines passes somewhere in the sample, and does not elsewhere, with evidence', async ({
  request,
}) => {
  const isPassed = ({ status }: Line) => ['pass', 'attested'].includes(status);
  await expect
    .poll(
      async () => {
        const lines = (
          await Promise.all(shown.map(name => linesOf(request, name)))
        ).flat();
        const checks = new Set(lines.map(({ check }) => check.id));
        return [...checks].filter(id => {
          const own = lines.filter(({ check }) => check.id === id);
          return own.some(isPassed) && own.some(line => !isPassed(line));
        }).length;
      },
      { timeout: 60_000 },
    )
    .toBe(11);
  for (const line of await linesOf(request, 'logplex')) {
    if (line.status === 'pass') expect(line.evidence.length).toBeGreaterThan(0);
    else expect(line.message).not.toBe('');
  }
});

test('the page of a component shows its checklist, and a line opens with how to fix it and its evidence', async ({
  page,
}) => {
  await enterAs(page, 'ion-fox', '/catalog/default/component/logplex');
  await expect(page.getByText('What to do next')).toBeVisible();
  await page
    .getByRole('link', {
      name: 'Operations docs with executable instructions for common tasks',
    })
    .first()
    .click();
  await expect(page).toHaveURL(/\/readiness\?check=operations-docs$/);
  const runbook = page.getByRole('link', { name: /^deploy: line/ });
  await expect(runbook).toBeVisible();
  const opened = await page.request.get((await runbook.getAttribute('href'))!);
  expect(opened.ok()).toBe(true);
});

test('a move into Production is refused for a named line, and passes once that line is mended', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  await enterAs(page, 'tally-ibex', '/lifecycle/board');
  await findOnBoard(page, 'tempo');
  const open = async () => {
    await card(page, 'Development', 'tempo').focus();
    await page.keyboard.press('m');
    await page
      .getByRole('menuitem', { name: 'Production', exact: true })
      .click();
  };
  await open();
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByRole('link', { name: 'Mend: Launch mail to engineering@' }),
  ).toBeVisible();
  await expect(dialog.getByText(/No launch mail has been sent/)).toBeVisible();

  // Mended where the gate leads to.
  await dialog
    .getByRole('link', { name: 'Mend: Launch mail to engineering@' })
    .click();
  await page.getByRole('button', { name: /^Announce…/ }).click();
  await expect(dialog.getByLabel(/^Subject/)).toHaveValue(/tempo/);
  await dialog.getByRole('button', { name: /^(Send to|Notify) / }).click();
  await expect(dialog).toHaveCount(0);
  await expect
    .poll(async () => {
      const lines = await linesOf(request, 'tempo');
      return lines.find(({ check }) => check.id === 'launch-mail')?.status;
    })
    .toBe('pass');

  await page.goto('/lifecycle/board?q=tempo');
  await open();
  await expect(card(page, 'Production', 'tempo')).toBeVisible();
  await expect.poll(labelOf(request, 'tempo')).toBe('production');
});

test('leave to fail is asked for by an owner, and given by somebody else', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await enterAs(
    page,
    'ion-fox',
    '/catalog/default/component/hermes/readiness?check=auto-scaled',
  );
  await page.getByRole('button', { name: /^Ask for a waiver…/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Reason/).fill('It serves twelve people');
  const end = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel(/^Until/).fill(end);
  await dialog.getByRole('button', { name: 'Ask for the waiver' }).click();
  await expect(dialog).toHaveCount(0);

  const other = await browser.newContext();
  const admin = await other.newPage();
  await enterAs(admin, 'beacon-lynx', '/readiness/waivers');
  await expect(admin.getByText('It serves twelve people')).toBeVisible();
  await admin.getByRole('button', { name: /^Decide about .*hermes…$/ }).click();
  const decision = admin.getByRole('dialog');
  await decision.getByLabel('Approve').check();
  await decision.getByRole('button', { name: /^Approve/ }).click();
  await expect(decision).toHaveCount(0);
  await other.close();

  await page.reload();
  await expect(
    page.getByText(/Waived until .*It serves twelve people/),
  ).toBeVisible();
});
