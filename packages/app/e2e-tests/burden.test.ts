import { expect } from '@playwright/test';
import { enterAs, readAs } from './portal';
import { test } from './tabs';

interface Weeks {
  weeks: string[];
  coverage: number[];
  running?: string;
  sentence: string;
  series: { key: string; title: string; values: (number | null)[] }[];
}

interface PageRow {
  sentAt: string;
  week: string;
  class: string;
  responderRef?: string;
  timeZone?: string;
}

const sample = '/api/pager-burden';

test('the chart says its week in a sentence, and a bar opens to its pages', async ({
  page,
  request,
}) => {
  const answer = await readAs<Weeks>(request, 'beacon-lynx', `${sample}/weeks`);
  await enterAs(page, 'beacon-lynx', '/pager-burden/weeks');
  await expect(page.getByText(answer.sentence)).toBeVisible();
  await expect(page.getByText(/sample pages/i).first()).toBeVisible();

  // The last full week of the team that has the most.
  const [{ title, values }] = answer.series;
  const last = values.findLastIndex(
    (value, index) => value && answer.weeks[index] !== answer.running,
  );
  const count = values[last];
  await page
    .getByRole('button', { name: new RegExp(`${title}: (≥ )?${count} page`) })
    .last()
    .press('Enter');
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('listitem')).toHaveCount(Number(count));
});

test('one instant is after hours for one responder and working hours for another', async ({
  page,
  request,
}) => {
  const { items } = await readAs<{ items: PageRow[] }>(
    request,
    'beacon-lynx',
    `${sample}/pages?team=group:default/routing&limit=1000`,
  );
  const pairs = items.flatMap(one =>
    items
      .filter(
        other =>
          other.sentAt === one.sentAt &&
          one.class === 'working' &&
          other.class !== 'working',
      )
      .map(other => ({ one, other })),
  );
  expect(pairs.length).toBeGreaterThan(0);
  const { one, other } = pairs[0];
  expect(one.timeZone).not.toBe(other.timeZone);

  const key = encodeURIComponent('group:default/routing');
  await enterAs(
    page,
    'beacon-lynx',
    `/pager-burden/weeks?week=${one.week}&key=${key}`,
  );
  const panel = page.getByRole('dialog');
  const clock = (row: PageRow) =>
    `${new Date(row.sentAt).toLocaleTimeString('en-GB', {
      timeZone: row.timeZone,
      hour: '2-digit',
      minute: '2-digit',
    })} in ${row.timeZone}`;
  const lineOf = (row: PageRow) =>
    panel.getByRole('listitem').filter({ hasText: clock(row) });
  await expect(
    lineOf(one).filter({ hasText: 'Working hours' }).first(),
  ).toBeVisible();
  await expect(
    lineOf(other).filter({ hasNotText: 'Working hours' }).first(),
  ).toBeVisible();
});

test('a week in which nothing proved the pager is unknown, and no quiet one', async ({
  page,
  request,
}) => {
  const answer = await readAs<Weeks>(request, 'beacon-lynx', `${sample}/weeks`);
  const index = answer.coverage.indexOf(0);
  const week = answer.weeks[index];
  expect(week).not.toBe(answer.running);
  await enterAs(page, 'beacon-lynx', '/pager-burden/weeks');
  await page.getByRole('button', { name: 'View as table' }).first().click();
  const row = page
    .getByRole('table')
    .first()
    .getByRole('row')
    .nth(index + 1);
  await expect(row).toContainText(/▒|unknown/);

  await page.goto(
    `/pager-burden/team?team=group:default/runtime&week=${week}&data=sample`,
  );
  await expect(page.getByText(/unknown/i).first()).toBeVisible();
  const summary = await readAs<{ state: string; streak: { known: number } }>(
    request,
    'beacon-lynx',
    `${sample}/teams/default/runtime/summary?week=${week}`,
  );
  expect(summary.state).toBe('unknown');
});

test('a review is done from the keyboard alone, and its action is on the agenda of the next week', async ({
  page,
  request,
}) => {
  const { weeks, running } = await readAs<Weeks>(
    request,
    'ion-fox',
    `${sample}/weeks`,
  );
  const full = weeks.filter(week => week !== running);
  const [reviewed, next] = full.slice(-2);
  const review = (week: string) =>
    `/pager-burden/review?team=group:default/runtime&week=${week}&data=sample`;
  const keys = page.keyboard;
  const said = page.getByRole('status', { name: 'What was done' });

  await enterAs(page, 'ion-fox', review(reviewed));
  await expect(
    page.getByRole('heading', { name: 'Pages of the week' }),
  ).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  for (const [verdict, word] of [
    ['1', 'Fix'],
    ['2', 'Tune'],
    ['4', 'Remove'],
  ]) {
    await keys.press('j');
    await keys.press(verdict);
    await expect(said).toContainText(word);
  }

  await keys.press('s');
  await keys.press('Control+A');
  const sentences = 'Drains were full. Two people woke. We give them room.';
  await keys.type(sentences);
  await keys.press('Control+Enter');
  await expect(
    page.getByRole('button', { name: 'Save the summary' }),
  ).toBeDisabled();
  await keys.press('Escape');

  await keys.press('a');
  const dialog = page.getByRole('dialog', { name: 'Add an action' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel(/^What is to be done/)).toBeFocused();
  const title = `Give the drains room, ${reviewed}`;
  await keys.type(title);
  await keys.press('Tab');
  await keys.type('user:default/ion-fox');
  await keys.press('Tab');
  await keys.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(said).toContainText(title);

  const kept = await readAs<{
    summary: string;
    agenda: { pages: { withVerdict: number } };
  }>(
    request,
    'ion-fox',
    `${sample}/reviews/default/runtime/${reviewed}?data=sample`,
  );
  expect(kept.summary).toBe(sentences);
  expect(kept.agenda.pages.withVerdict).toBeGreaterThanOrEqual(3);
  await page.goto(review(next));
  await expect(page.getByText(title).first()).toBeVisible();
});
