import { Entity } from '@backstage/catalog-model';
import { isPostgres } from '@operability/backend-kit';
import { Knex } from 'knex';
import { TestBurden } from '../../__testUtils__/testBurden';
import { aPage } from '../../__testUtils__/writerOn';
import { weekAfter } from '../../domain/week/isoWeek';
import { weekAt, weekBounds } from '../../domain/week/weekBounds';

export const ion = 'user:default/ion-fox';
// Of the real clock: what is read of duty goes up to now.
const week = weekAfter(weekAt(Date.now(), 'UTC'), -1);
const monday = weekBounds(week, 'UTC').start;
const minute = 60_000;
export const at = (minutes: number) => monday + minutes * minute;
/** A thing of ion-fox alone. */
export const hut: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'hut', namespace: 'default' },
  relations: [{ type: 'ownedBy', targetRef: ion }],
};
/** Two within a minute, one of a name that nobody knows in between. */
export const pages = [
  aPage({ key: '1', sentAt: at(60), alertKey: 'a' }),
  aPage({ key: '2', sentAt: at(61) }),
  aPage({ key: '3', sentAt: at(60.5), responder: 'Ion@Example.com' }),
  aPage({ key: '4', sentAt: at(60), responder: 'user:default/rally-owl' }),
  aPage({ key: '5', sentAt: at(60), entity: 'hut', ownerRef: undefined }),
];
/** Older than people are kept in, and all that has that name. */
export const aged = aPage({
  key: '6',
  sentAt: at(-60),
  responder: 'Ion@Old.example',
});
export const alert = {
  key: 'a',
  createdAt: at(60),
  acknowledgedAt: at(61),
  acknowledgedBy: ion,
  escalations: { timeout: 0, manual: 0, reassigned: 0 },
};
export const theirNames = /ion-fox|ion@example|ion@old|the fox|Ion F\./i;
export const iso = (minutes: number) => new Date(at(minutes)).toISOString();
export const file = (title: string) =>
  [
    'sent_at,entity,responder,title,id',
    `${iso(600)},logplex,ion-fox,${title},1`,
    `${iso(700)},logplex,ion@example.com,${title},2`,
    `${iso(800)},logplex,the fox,${title},3`,
  ].join('\n');

/** Does in the portal what a person does who is on call. */
export async function leaveTraces(
  burden: TestBurden,
  database: Knex,
): Promise<void> {
  const [{ id }] = await database('pages').where('person', ion);
  const fox = burden.as('ion-fox');
  const verdict = { action: true, verdict: 'fix' };
  const path = `/reviews/default/runtime/${week}`;
  const statuses = [
    await fox.put(`/pages/${id}/verdict`, verdict),
    await fox.put('/me/sharing', { withManager: true, version: 0 }),
    await fox.put(path, { summary: 'Bad.', isDone: true, version: 0 }),
    await burden.as('rally-owl').post(`${path}/actions`, {
      title: 'More room',
      ownerRef: ion,
      dueOn: '2030-01-01',
    }),
    await fox.put('/budgets/default/runtime', {
      limits: [{ metric: 'quietWeeksInFour', limit: 2 }],
      reason: 'We want more of them',
      version: 0,
    }),
  ].map(({ status }) => status);
  if (statuses.some(status => status > 201)) throw new Error(`${statuses}`);
}

/** Everything that is kept, as text. */
export async function dumpOf(database: Knex): Promise<string> {
  const tables: string[] = isPostgres(database)
    ? await database('pg_tables')
        .where('schemaname', 'public')
        .pluck('tablename')
    : await database('sqlite_master').where('type', 'table').pluck('name');
  const rows = await Promise.all(
    tables.map(async table => [table, await database(table).select()]),
  );
  return JSON.stringify(rows);
}
