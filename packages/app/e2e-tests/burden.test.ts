import { expect, test } from '@playwright/test';
import { enterAs, readAs } from './portal';

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
