import { APIRequestContext, expect, Locator, Page } from '@playwright/test';

/** Enters the portal as one of the sample people, through the sign-in page. */
export async function enterAs(page: Page, handle: string, path = '/') {
  await page.goto(path);
  await page
    .getByRole('button', { name: new RegExp(`\\b${handle}\\b`) })
    .click();
  await expect(page.getByRole('button', { name: /enter as/i })).toHaveCount(0);
}

/** Calls the API with the rights of one of the sample people. */
export async function callAs<Body>(
  request: APIRequestContext,
  handle: string,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  data?: object,
): Promise<Body> {
  const session = await request.get('/api/auth/sample/refresh', {
    headers: {
      'X-Requested-With': 'XMLHttpRequest',
      'X-Operability-Sample-User': `user:default/${handle}`,
    },
  });
  expect(session.ok()).toBe(true);
  const { backstageIdentity } = await session.json();
  const answer = await request.fetch(path, {
    method,
    data,
    headers: { Authorization: `Bearer ${backstageIdentity.token}` },
  });
  if (!answer.ok()) {
    throw new Error(`${method} ${path}: ${await answer.text()}`);
  }
  return answer.json();
}

/** Reads the API with the rights of one of the sample people. */
export function readAs<Body>(
  request: APIRequestContext,
  handle: string,
  path: string,
): Promise<Body> {
  return callAs(request, handle, 'GET', path);
}

interface BoardAnswer {
  stages: {
    name: string;
    total: number;
    lanes?: { title: string; total: number }[];
  }[];
}

/** The whole board, as its API answers it. */
export function readBoard(request: APIRequestContext): Promise<BoardAnswer> {
  return readAs(request, 'ion-fox', '/api/lifecycle/board?limit=1000');
}

/** How many cards are in which stage. */
export async function boardTotals(request: APIRequestContext) {
  const { stages } = await readBoard(request);
  return stages.map(({ name, total }) => [name, total]);
}

/** How many cards there are. */
export async function cardsOnBoard(request: APIRequestContext) {
  const totals = await boardTotals(request);
  return totals.reduce((sum, [, total]) => sum + Number(total), 0);
}

/** A column of the lifecycle board; its rows are its stages. */
export function column(page: Page, stage: string): Locator {
  return page
    .getByRole('grid', { name: 'Lifecycle board' })
    .getByRole('row')
    .filter({ has: page.getByRole('heading', { name: stage, exact: true }) });
}

/** A card in a column of the board. */
export function card(page: Page, stage: string, title: string): Locator {
  return column(page, stage)
    .getByRole('gridcell')
    .filter({ has: page.getByText(title, { exact: true }) });
}

/** Opens the board on the cards that match a text. */
export async function findOnBoard(page: Page, text: string) {
  await page.getByLabel('Search the cards').fill(text);
  await expect(page).toHaveURL(new RegExp(`[?&]q=${text}`));
}

/** The catalog's idea of the stage of a component, once it has one. */
export function labelOf(request: APIRequestContext, name: string) {
  return async () => {
    const entity = await readAs<{
      metadata: { labels?: Record<string, string> };
    }>(
      request,
      'ion-fox',
      `/api/catalog/entities/by-name/component/default/${name}`,
    );
    return entity.metadata.labels?.['operability.dev/lifecycle-stage'];
  };
}
