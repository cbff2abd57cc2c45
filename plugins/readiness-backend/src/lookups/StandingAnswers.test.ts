import { TestDatabases } from '@backstage/backend-test-utils';
import { lifecycleStageLabel } from '@operability/plugin-readiness-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { emptied } from '../__testUtils__/emptied';
import { aChecklist, aPlain, engineOn } from '../__testUtils__/engineOn';
import { ReadScope } from '../access/ReadinessReader';
import { rollUp } from '../domain/score/overview';
import { DatabasePeopleStore } from '../people/DatabasePeopleStore';
import { DatabaseChanges } from '../results/DatabaseChanges';
import { DatabaseOverviewStore } from './DatabaseOverviewStore';
import { StandingAnswers } from './StandingAnswers';

jest.setTimeout(120_000);

const hour = 3_600_000;
const databases = TestDatabases.create({ ids: testDatabaseIds });
const everything: ReadScope = { isDenied: false, visibility: { all: true } };
const fox = 'user:default/ion-fox';
const names = ['logplex', 'psmgr', 'vault'];
const counted = {
  checklist: 'ours',
  checks: ['lights', 'soon'],
  groupBy: 'stage' as const,
  scope: everything,
};

/** Anything that may make of a sum another one. */
const arbitraryStep = fc.record({
  kind: fc.constantFrom(
    ...([
      'answer',
      'attest',
      'revoke',
      'waive',
      'withdraw',
      'move',
      'leave',
      // Most of what holds ends by itself.
      'wait',
      'wait',
      'wait',
    ] as const),
  ),
  name: fc.constantFrom(...names),
  check: fc.constantFrom(...counted.checks),
  status: fc.constantFrom(...(['pass', 'fail', 'unknown'] as const)),
  hours: fc.integer({ min: 1, max: 3 }),
});
type Step = typeof arbitraryStep extends fc.Arbitrary<infer One> ? One : never;

describe.each(databases.eachSupportedId())('on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });

  async function world() {
    await emptied(database);
    for (const table of ['attestations', 'waivers']) {
      await database(table).delete();
    }
    const made = engineOn(database, {
      checks: {
        lights: aPlain(),
        // The tests begin at noon of the day before.
        soon: aPlain({ enforcedFrom: '2026-11-23' }),
      },
      checklists: { ours: aChecklist(counted.checks) },
    });
    const { clock, definitions, catalog, copy } = made;
    for (const name of names) catalog.set(name);
    await copy.update();
    const changes = DatabaseChanges.create({ database });
    const standing = StandingAnswers.create({ definitions, changes, clock });
    const store = DatabaseOverviewStore.create({ database });
    const count = jest.fn(async (now: number) =>
      rollUp(
        await store.countResults(counted, now),
        definitions.checks,
        now,
      ).sort((a, b) => (a.group < b.group ? -1 : 1)),
    );
    const sums = (scope = everything) => standing.get(['sums'], scope, count);
    return { ...made, count, sums };
  }

  /** Does something as those do it whose code it is. */
  async function take(made: Awaited<ReturnType<typeof world>>, step: Step) {
    const { clock, catalog, copy, writer } = made;
    const people = DatabasePeopleStore.create({ database });
    const { kind, name, check, status, hours } = step;
    const about = { entityRef: `component:default/${name}`, check };
    const now = clock.time;
    const expiresAt = now + hours * hour;
    if (kind === 'answer') {
      const timeToLive = hours * hour;
      const message = status === 'pass' ? '' : 'So it is.';
      const told = { ...about, status, message, evidence: [], timeToLive };
      await writer.write([{ ...told, observedAt: now }]);
    }
    if (kind === 'move' || kind === 'leave') {
      const labels = { [lifecycleStageLabel]: status };
      if (kind === 'move') catalog.set(name, { labels });
      else catalog.remove(about.entityRef);
      await copy.update();
    }
    if (kind === 'wait') clock.time += hours * hour;
    await database.transaction(async transaction => {
      const id = randomUUID();
      if (kind === 'attest') {
        const signed = { attestedBy: fox, attestedAt: now, expiresAt };
        const said = { statement: 'I looked.', evidenceUrl: 'https://a.b' };
        const one = { id, ...about, ...signed, ...said };
        await people.addAttestation(transaction, one);
      }
      if (kind === 'revoke') {
        await people.revokeAttestations(transaction, about, fox, now);
      }
      if (kind === 'waive') {
        const asked = { requestedBy: fox, requestedAt: now, reason: 'Soon.' };
        await people.addWaiver(transaction, {
          id,
          ...about,
          ...asked,
          expiresAt,
        });
        const decision = { approved: true, at: now, by: fox };
        await people.decideWaiver(transaction, id, decision);
      }
      if (kind === 'withdraw') {
        const [last] = await people.lockWaivers(transaction, about);
        if (last && last.withdrawnAt === undefined) {
          await people.withdrawWaiver(transaction, last.id, fox, now);
        }
      }
    });
  }

  it('says what counting anew comes to, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryStep, { minLength: 5, maxLength: 20 }),
        async steps => {
          const made = await world();
          for (const step of steps) {
            await take(made, step);
            // It need not look again before.
            made.clock.time += 1000;
            const said = await made.sums();
            expect({ step, said }).toEqual({
              step,
              said: await made.count(made.clock.time),
            });
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('counts nothing again while nothing changes', async () => {
    const { count, sums, clock, copy } = await world();
    const first = await sums();
    for (let seconds = 0; seconds < 10; seconds++) {
      clock.time += 1000;
      await copy.update();
      expect(await sums()).toBe(first);
    }
    expect(count).toHaveBeenCalledTimes(1);
  });

  it('shares nothing with those who do not see everything', async () => {
    const { count, sums } = await world();
    await sums();
    const some = { all: false as const, refs: new Set<string>() };
    await sums({ ...everything, isDenied: true });
    await sums({ ...everything, visibility: some });
    await sums({ ...everything, visibility: some });
    expect(count).toHaveBeenCalledTimes(4);
  });
});
