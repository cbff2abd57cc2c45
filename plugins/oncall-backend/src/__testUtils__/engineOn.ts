import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { Target } from '@operability/plugin-oncall-common';
import { AdviceSource } from '@operability/plugin-oncall-node';
import { Incoming } from '../alerts/AlertIntake';
import { CatalogFacts } from '../catalog/catalogFacts';
import { ChannelRegistry } from '../channels/ChannelRegistry';
import { Ladder } from '../domain/run/AlertRun';
import { ladder } from '../domain/__testUtils__/ladders';
import { KnownSchedule } from '../ports/WorldSources';
import { createOncall, Oncall } from '../wiring/createOncall';
import { accessParts, anAuditor, TestAccess } from './access';
import { emptied } from './emptied';
import { TestChannel } from './TestChannel';
import { facts, peopleFacts } from './worldOf';

/** A Tuesday, 12:00 in Los Angeles: within the work hours of the test policies. */
export const tuesdayNoon = Date.parse('2026-11-24T20:00:00Z');

export const logplex = 'component:default/logplex';
export const fox = 'user:default/ion-fox';
export const owl = 'user:default/rally-owl';
export const elk = 'user:default/codon-elk';

/** Ion-fox at once, rally-owl after two minutes, codon-elk after five more. */
const threePeople: Ladder = ladder({
  steps: [
    {
      title: 'First',
      targets: [{ type: 'user', ref: fox }],
      escalateAfter: 'PT2M',
    },
    { title: 'Second', targets: [{ type: 'user', ref: owl }] },
    { title: 'Third', targets: [{ type: 'user', ref: elk }] },
  ],
});

export interface TestEngine extends TestAccess {
  policies?: readonly Ladder[];
  schedules?: readonly KnownSchedule[];
  catalog?: readonly CatalogFacts[];
  lastResort?: Target;
  /** Beside the pager, which everybody has. */
  channels?: readonly TestChannel[];
  adviceSources?: readonly AdviceSource[];
}

/** The alerts of on call as they are wired, on an emptied database, by a clock that is moved by hand. */
export async function engineOn(database: Knex, options: TestEngine = {}) {
  await emptied(database);
  const clock = { time: tuesdayNoon, now: () => clock.time };
  const notifications = {
    send: jest.fn(async (_: NotificationSendOptions) => {}),
  };
  const signals = { publish: jest.fn(async () => {}) };
  const logger = mockServices.logger.mock();
  /** By the names of histograms. */
  const recorded: Record<string, number[]> = {};
  const metrics = {
    createHistogram: (name: string) => ({
      record: (value: number) => (recorded[name] ??= []).push(value),
    }),
    createCounter: () => ({ add: () => {} }),
    createObservableGauge: () => ({ addCallback: () => {} }),
  } as unknown as MetricsService;

  /** One process of many on the database, with channels of its own. */
  const replica = () => {
    const pager = new TestChannel('pager', {
      interrupts: 'highUrgency',
      implicit: true,
      fields: [],
      clock,
    });
    const channels = new ChannelRegistry();
    for (const one of [pager, ...(options.channels ?? [])]) channels.add(one);
    const access = accessParts(options);
    const oncall = createOncall({
      ...access,
      auditor: anAuditor(),
      auth: mockServices.auth(),
      config: {
        definitions: [],
        lastResort: options.lastResort,
        webhookAllow: [],
      },
      adviceSources: options.adviceSources ?? [],
      database,
      clock,
      channels,
      logger,
      metrics,
      notifications,
      signals,
    });
    const { catalog } = access;
    return {
      ...acting(oncall, clock, pager),
      oncall,
      pager,
      channels,
      catalog,
    };
  };

  const first = replica();
  await seed(first.oncall, clock, options);
  return {
    ...first,
    clock,
    database,
    logger,
    notifications,
    recorded,
    signals,
    replica,
  };
}

/** What happens to one process. */
function acting(oncall: Oncall, clock: { time: number }, pager: TestChannel) {
  const { engine, sender, intake, stores } = oncall;
  const tick = async () => {
    const report = await engine.tick();
    await sender.tick();
    await sender.idle();
    return report;
  };
  return {
    tick,
    /** Time passes, and the process ticks in it. */
    async pass(milliseconds: number, every = 1000) {
      const end = clock.time + milliseconds;
      while (clock.time < end) {
        clock.time = Math.min(end, clock.time + every);
        await tick();
      }
    },
    async trigger(fields: Partial<Incoming> = {}) {
      const { alert, isNew } = await intake.take({
        event: { type: 'trigger', urgency: 'high' },
        summary: 'Queue is full',
        entityRef: logplex,
        openKey: 'test\nqueue',
        ...fields,
      });
      await sender.idle();
      return { id: alert?.id ?? '', alert, isNew };
    },
    /** Who was paged, and how many seconds after an instant. */
    pagesSince: (start: number) =>
      pager.sent.map(({ message, at = 0 }) => [
        (at - start) / 1000,
        message.userRef,
      ]),
    fates: async (id: string) =>
      ((await stores.pages.ofAlerts([id])).get(id) ?? []).map(
        ({ userRef, channel, status }) => [userRef, channel, status],
      ),
    lines: async (id: string) =>
      ((await stores.alerts.timelines([id])).get(id) ?? []).map(
        ({ type }) => type,
      ),
  };
}

/** Components of runtime, whose policy is the first. */
async function seed(
  { stores }: Oncall,
  { time }: { time: number },
  options: TestEngine,
): Promise<void> {
  const { policies = [threePeople], schedules = [], catalog = [] } = options;
  const [{ id: policyId }] = policies;
  const ownerRef = 'group:default/runtime';
  await stores.schedules.change(async transaction => {
    for (const { overrides: _, ...schedule } of schedules) {
      await stores.schedules.insert(transaction, {
        ...schedule,
        updatedAt: time,
      } as Parameters<typeof stores.schedules.insert>[1]);
    }
  });
  await stores.policies.change(async transaction => {
    for (const one of policies) {
      await stores.policies.insert(transaction, {
        ladder: one,
        ownerRef,
        updatedAt: time,
      });
    }
  });
  await stores.catalog.replace(
    [
      facts(logplex, { ownerRef, policyId }),
      facts('component:default/hermes', { ownerRef, policyId }),
      facts(ownerRef, { managerRef: elk, members: [fox, owl, elk] }),
      ...peopleFacts(
        'ion-fox',
        'rally-owl',
        'codon-elk',
        'noah',
        'bastion-bee',
        'hermes-hare',
      ),
      ...catalog,
    ],
    time,
  );
}
