import { TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import {
  arbitraryQuestion,
  horizon,
} from '../domain/__testUtils__/arbitraryQuestion';
import {
  effectiveResult,
  ResultQuestion,
} from '../domain/result/effectiveResult';
import { effectiveStatusSql } from './effectiveStatusSql';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
const applies = { applies: 'yes', doesNotApply: 'no', unknown: 'unknown' };
const check = 'staging';

/** Keeps each question as the rows of an entity of its own. */
async function keep(database: Knex, questions: readonly ResultQuestion[]) {
  for (const table of ['results', 'attestations', 'waivers', 'entities']) {
    await database(table).delete();
  }
  const rows = questions.map((question, index) => ({
    ...question,
    entity_ref: `component:default/c${index}`,
  }));
  const insert = async (table: string, items: object[]) => {
    if (items.length) await database(table).insert(items);
  };
  await insert(
    'entities',
    rows.map(({ entity_ref }) => ({
      entity_ref,
      etag: 'a',
      kind: 'component',
      title: 'A',
      search: 'a',
      body: '{}',
    })),
  );
  await insert(
    'results',
    rows.map(({ entity_ref, applicability, machine }) => ({
      entity_ref,
      check_id: check,
      applies: applies[applicability.status],
      applies_since: 0,
      status: machine?.status ?? null,
      message: machine?.message ?? null,
      evidence: machine ? '[]' : null,
      evaluated_at: machine?.evaluatedAt ?? null,
      time_to_live: machine?.timeToLive ?? null,
      since: machine?.since ?? null,
    })),
  );
  await insert(
    'attestations',
    rows.flatMap(({ entity_ref, attestation: one }, index) =>
      one
        ? {
            id: idOf(index),
            entity_ref,
            check_id: check,
            statement: one.statement,
            evidence_url: 'https://example.com',
            attested_by: one.attestedBy,
            attested_at: one.attestedAt,
            expires_at: one.expiresAt,
            revoked_at: one.revokedAt ?? null,
          }
        : [],
    ),
  );
  await insert(
    'waivers',
    rows.flatMap(({ entity_ref, waiver: one }, index) =>
      one
        ? {
            id: idOf(index),
            entity_ref,
            check_id: check,
            reason: one.reason,
            requested_by: 'user:default/ion-fox',
            requested_at: 0,
            approved: true,
            decided_by: one.approvedBy,
            decided_at: one.approvedAt,
            expires_at: one.expiresAt,
            withdrawn_at: one.withdrawnAt ?? null,
          }
        : [],
    ),
  );
}

function idOf(index: number) {
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

describe.each(testDatabaseIds)('on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });

  const statuses = async (now: number) => {
    const rows = await database('results').select({
      ref: 'entity_ref',
      status: effectiveStatusSql(database, now),
    });
    return new Map(rows.map(({ ref, status }) => [ref, status]));
  };

  it('says what the domain says, whatever is known and whenever', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryQuestion, { minLength: 20, maxLength: 60 }),
        async questions => {
          await keep(database, questions);
          for (let now = 0; now <= horizon * 2; now += 1) {
            const said = await statuses(now);
            questions.forEach((question, index) => {
              const ref = `component:default/c${index}`;
              const { status } = effectiveResult(question, now);
              expect({ now, question, status: said.get(ref) }).toEqual({
                now,
                question,
                status,
              });
            });
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('heeds no waiver that was not approved', async () => {
    const machine = {
      status: 'fail' as const,
      message: 'No.',
      evaluatedAt: 5,
      since: 5,
      timeToLive: 10,
    };
    const waiver = {
      reason: 'Later.',
      approvedBy: 'user:default/rally-owl',
      approvedAt: 3,
      expiresAt: 20,
    };
    const applicability = { status: 'applies' as const };
    await keep(database, [{ applicability, machine, waiver }]);
    const status = async () => [...(await statuses(6)).values()];
    expect(await status()).toEqual(['waived']);
    await database('waivers').update({ approved: false });
    expect(await status()).toEqual(['fail']);
    await database('waivers').update({ approved: null, decided_at: null });
    expect(await status()).toEqual(['fail']);
  });
});
