import {
  createServiceFactory,
  ServiceFactory,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { AlertLife, Page } from '@operability/plugin-oncall-common';
import {
  OncallService,
  oncallServiceRef,
} from '@operability/plugin-oncall-node';
import {
  DutyRecord,
  PageSource,
  pagerBurdenSourcesExtensionPoint,
} from '@operability/plugin-pager-burden-node';
import { pagerBurdenModuleOncall } from './module';

const options = { signal: new AbortController().signal };
const sentAt = '2026-11-24T20:00:00.000Z';

const page: Page = {
  id: '00000000-0000-4000-8000-000000000001',
  alertId: '00000000-0000-4000-8000-00000000000a',
  alertNumber: 7,
  summary: 'Queue is full',
  dedupKey: 'queue',
  entityRef: 'component:default/logplex',
  ownerRef: 'group:default/runtime',
  userRef: 'user:default/ion-fox',
  channel: 'webhook',
  interrupts: true,
  urgency: 'high',
  step: 1,
  drill: false,
  sentAt,
};

const life: AlertLife = {
  id: page.alertId,
  createdAt: sentAt,
  changedAt: sentAt,
  acknowledgedAt: '2026-11-24T20:01:00.000Z',
  acknowledgedBy: page.userRef,
  escalations: { timeout: 1, manual: 0, reassigned: 0 },
};

/** What the module sets, with on call in the hands of a test. */
async function startModule(oncall: Partial<OncallService>) {
  const set: { source?: PageSource; record?: DutyRecord } = {};
  await startTestBackend({
    extensionPoints: [
      [
        pagerBurdenSourcesExtensionPoint,
        {
          addPageSource: source => {
            set.source = source;
          },
          setDutyRecord: record => {
            set.record = record;
          },
        },
      ],
    ],
    features: [
      pagerBurdenModuleOncall,
      createServiceFactory({
        service: oncallServiceRef,
        deps: {},
        factory: () => oncall as OncallService,
      }) as ServiceFactory<OncallService>,
    ],
  });
  if (!set.source || !set.record) throw new Error('The module has set nothing');
  return { source: set.source, record: set.record };
}

/** On call with one feed of pages, of which each answer is one. */
function feedOf(pages: readonly Page[], lives: readonly AlertLife[] = []) {
  return {
    listPages: jest.fn(async ({ after = '0' }: { after?: string }) => {
      const items = pages.slice(Number(after), Number(after) + 1);
      const nextCursor = items.length ? String(Number(after) + 1) : undefined;
      return { items, nextCursor };
    }),
    listAlertLives: jest.fn(async ({ after }: { after?: string }) =>
      after ? { items: [] } : { items: [...lives], nextCursor: 'end' },
    ),
    getCalendarsByRefs: jest.fn(async ({ userRefs }) => ({
      items: userRefs.map((userRef: string) => ({
        userRef,
        periods: [{ windows: [], holidays: ['2026-11-26'] }],
        leave: [],
        scheduleTimeZone: 'America/Los_Angeles',
        version: 3,
      })),
    })),
  };
}

describe('the pages of on call', () => {
  it('come with the owner of then, the zone of a schedule, and their alert', async () => {
    const { source } = await startModule(feedOf([page], [life]));
    const batch = await source.read({ limit: 100 }, options);
    expect(batch.pages).toEqual([
      {
        key: page.id,
        sentAt: Date.parse(sentAt),
        anchor: 'notified',
        title: 'Queue is full',
        fingerprint: 'component:default/logplex#queue',
        alertKey: page.alertId,
        entity: 'component:default/logplex',
        ownerRef: 'group:default/runtime',
        responder: 'user:default/ion-fox',
        shiftTimeZone: 'America/Los_Angeles',
        channel: 'webhook',
        urgency: 'high',
        step: 1,
        notCounted: undefined,
        alertUrl: `/oncall/alerts/${page.alertId}`,
      },
    ]);
    expect(batch.alerts).toEqual([
      {
        key: page.alertId,
        createdAt: Date.parse(sentAt),
        acknowledgedAt: Date.parse(sentAt) + 60_000,
        acknowledgedBy: 'user:default/ion-fox',
        resolvedAt: undefined,
        resolvedBy: undefined,
        escalations: { timeout: 1, manual: 0, reassigned: 0 },
      },
    ]);
  });

  it('are read to their end from the cursor of before, each once', async () => {
    const second = { ...page, id: page.id.replace(/1$/, '2') };
    const { source } = await startModule(feedOf([page, second], [life]));
    const keys: string[] = [];
    let cursor: string | undefined;
    let more = true;
    while (more) {
      const batch = await source.read({ cursor, limit: 1 }, options);
      keys.push(...batch.pages.map(({ key }) => key));
      cursor = batch.cursor;
      more = batch.more;
    }
    expect(keys).toEqual([page.id, second.id]);
  });

  it.each<[string, Partial<Page>, string | undefined]>([
    ['a drill', { drill: true, interrupts: false }, 'drill'],
    ['one that did not interrupt', { interrupts: false }, 'notInterrupting'],
    ['one of low urgency', { urgency: 'low' }, 'lowUrgency'],
    ['any other', {}, undefined],
  ])('say whether %s counts', async (_, change, notCounted) => {
    const { source } = await startModule(feedOf([{ ...page, ...change }]));
    const { pages } = await source.read({ limit: 100 }, options);
    expect(pages).toEqual([expect.objectContaining({ notCounted })]);
  });

  it('keep what nobody owned apart from what on call cannot tell', async () => {
    const { source } = await startModule(
      feedOf([{ ...page, ownerRef: undefined, entityRef: undefined }]),
    );
    const { pages } = await source.read({ limit: 100 }, options);
    expect(pages).toEqual([
      expect.objectContaining({ ownerRef: null, fingerprint: 'queue' }),
    ]);
  });
});

describe('the record of duty', () => {
  const until = Date.parse('2026-11-28T00:00:00Z');

  it('has calendars with a version that moves when they do', async () => {
    const { record } = await startModule(feedOf([]));
    const found = await record.calendarsOf(
      { userRefs: ['user:default/ion-fox'], since: 0, until },
      options,
    );
    expect(found).toEqual([
      {
        userRef: 'user:default/ion-fox',
        stretches: [
          {
            from: undefined,
            timeZone: undefined,
            windows: [],
            holidays: ['2026-11-26'],
          },
        ],
        leave: [],
        version: '3',
      },
    ]);
  });

  it('asks for no longer a range at once than on call answers, and tells each shift once', async () => {
    const shift = {
      scheduleId: 'primary',
      userRef: 'user:default/ion-fox',
      start: '2025-12-01T00:00:00.000Z',
      source: { type: 'rotation' as const, id: 'turns' },
    };
    const listHeldShifts = jest.fn(
      async (_: { since?: string; until?: string }) => ({
        items: [shift],
        totalItems: 1,
      }),
    );
    const { record } = await startModule({ listHeldShifts });
    const since = Date.parse('2024-11-28T00:00:00Z');
    const found = await record.shifts({ since, until }, options);
    expect(found).toEqual([
      {
        scheduleId: 'primary',
        userRef: 'user:default/ion-fox',
        start: Date.parse(shift.start),
        end: undefined,
      },
    ]);
    const asked = listHeldShifts.mock.calls.map(([range]) => range);
    expect(asked).toHaveLength(2);
    expect(asked[0].until).toBe(asked[1].since);
    expect(asked[1].until).toBe(new Date(until).toISOString());
  });
});
