import { Entity } from '@backstage/catalog-model';
import {
  BurdenHeatmap,
  BurdenMeasure,
  BurdenPage,
  BurdenWeeks,
  ImportReport,
  NoisyAlert,
  OwnBurden,
  PageTransfers,
  TeamSummary,
} from '@operability/plugin-pager-burden-common';

export const logplex = 'component:default/logplex';
export const runtime = 'group:default/runtime';
export const data = 'group:default/data';

/** Entities on whose pages things are shown. */
export const sampleEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'logplex', namespace: 'default' },
  spec: { type: 'service', lifecycle: 'production', owner: 'group:runtime' },
};
export const sampleGroup: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'runtime', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

/** A page of a list. */
export function pageOf<Item>(items: Item[]) {
  return { items, totalItems: items.length };
}

/** Six weeks: a quiet one, an unknown one, and the last still running. */
export function sampleWeeks(changes: Partial<BurdenWeeks> = {}): BurdenWeeks {
  return {
    data: 'sample',
    timeZone: 'Europe/London',
    weeks: [
      '2026-W42',
      '2026-W43',
      '2026-W44',
      '2026-W45',
      '2026-W46',
      '2026-W47',
    ],
    series: [
      { key: runtime, title: 'Runtime', values: [3, 0, 0, 2, 4, 1] },
      { key: data, title: 'Data', values: [9, 0, 0, 12, 2, 0] },
    ],
    coverage: [1, 1, 0.4, 1, 1, 0.3],
    running: '2026-W47',
    sentence: 'W46: 6 pages, 2 after hours; Runtime 4, Data 2.',
    ...changes,
  };
}

/** A page in somebody's night. */
export function samplePage(changes: Partial<BurdenPage> = {}): BurdenPage {
  return {
    id: '5e0c5a6e-2f6b-4f52-9a55-2f8fd1b2c001',
    source: 'sample',
    title: 'logplex drains late',
    team: runtime,
    entityRef: logplex,
    responderRef: 'user:default/ion-fox',
    channel: 'sms',
    urgency: 'high',
    sentAt: '2026-11-10T21:42:00.000Z',
    week: '2026-W46',
    localTime: '2026-11-11T03:12:00',
    timeZone: 'Asia/Kolkata',
    class: 'sleep',
    startsInterruption: true,
    anchor: 'notified',
    ...changes,
  };
}

export function sampleHeatmap(): BurdenHeatmap {
  const cells = Array.from({ length: 24 }, () => Array<number>(7).fill(0));
  cells[3][1] = 5;
  return {
    data: 'sample',
    cells,
    firstWeek: '2026-W21',
    lastWeek: '2026-W46',
    total: 5,
    zonesEstimated: 2,
    sentence: 'Most pages fall on Tuesday at 03:00.',
  };
}

export function sampleNoisy(changes: Partial<NoisyAlert> = {}): NoisyAlert {
  return {
    fingerprint: 'logplex-drains',
    title: 'logplex drains late',
    entityRef: logplex,
    team: runtime,
    pages: 14,
    nightsWoken: 3,
    weeksSeen: 4,
    lastAt: '2026-11-10T21:42:00.000Z',
    share: 0.35,
    verdicts: { action: 2, noAction: 6, unclassified: 6 },
    ...changes,
  };
}

export function sampleNoisyList() {
  return {
    ...pageOf([sampleNoisy()]),
    paretoCount: 1,
    data: 'sample' as const,
    since: '2026-10-20T12:00:00.000Z',
    until: '2026-11-17T12:00:00.000Z',
  };
}

export function sampleMeasure(
  changes: Partial<BurdenMeasure> = {},
): BurdenMeasure {
  return {
    id: 'sleepInterruptions',
    title: 'Sleep interruptions',
    value: 3,
    unit: 'interruptions',
    n: 11,
    change: 1.5,
    formula: 'Interruptions that began in the hours of sleep.',
    choice: 'Sleep is from 22:00 to 08:00 where nobody said otherwise.',
    leftOut: [{ reason: 'drills', n: 2 }],
    rows: { class: ['sleep'] },
    ...changes,
  };
}

export function sampleSummary(changes: Partial<TeamSummary> = {}): TeamSummary {
  return {
    data: 'sample',
    team: runtime,
    week: '2026-W46',
    state: 'disturbed',
    coverage: 1,
    profile: 'own',
    sentence: 'W46: 4 pages, 1 more than in the weeks before.',
    measures: [
      sampleMeasure(),
      sampleMeasure({
        id: 'afterHoursShare',
        title: 'After-hours share',
        value: null,
        unit: 'share',
        n: 0,
        change: undefined,
        leftOut: [],
      }),
    ],
    streak: { current: 0, best: 3, known: 20 },
    anchors: [{ anchor: 'notified', pages: 4 }],
    zonesEstimated: 1,
    ...changes,
  };
}

export function sampleOwn(changes: Partial<OwnBurden> = {}): OwnBurden {
  return {
    data: 'sample',
    timeZone: 'Asia/Kolkata',
    since: '2026-11-02',
    until: '2026-11-16',
    nights: [
      { date: '2026-11-03', pages: 2, onCall: true },
      { date: '2026-11-04', pages: 0, onCall: true },
    ],
    runs: [],
    rests: { hours: 11, n: 1, short: [] },
    onCall: { weeksHeld: 1, n: 2, timeShare: 0.5, isHigh: true },
    longestRun: 1,
    weeks: [
      {
        week: '2026-W45',
        state: 'disturbed',
        pages: 3,
        interruptions: 2,
        afterHours: 2,
        onCallHours: 168,
      },
      {
        week: '2026-W46',
        state: 'quiet',
        pages: 0,
        interruptions: 0,
        afterHours: 0,
        onCallHours: 168,
      },
    ],
    quietStreak: { current: 1, best: 4, known: 20 },
    sentence: 'One night in two weeks was disturbed.',
    ...changes,
  };
}

export function sampleImport(
  changes: Partial<ImportReport> = {},
): ImportReport {
  return {
    id: '77777777-7777-4777-8777-777777777777',
    format: 'csv',
    source: 'old-pager',
    status: 'done',
    by: 'user:default/ion-fox',
    startedAt: '2026-11-10T09:00:00.000Z',
    endedAt: '2026-11-10T09:01:00.000Z',
    rows: 100,
    taken: 90,
    known: 4,
    changed: 1,
    refused: 5,
    withoutPage: 0,
    reasons: [{ reason: 'the time has no zone', n: 5 }],
    examples: [{ row: 7, reason: 'the time has no zone' }],
    unknownUsers: 2,
    unknownEntities: 3,
    ...changes,
  };
}

/** Two weeks in which Runtime was paged for what Data owns. */
export function sampleTransfers(): PageTransfers {
  const moved = (pages: number) => ({ pages, interruptions: pages });
  const side = { exported: moved(0), imported: moved(0) };
  return {
    data: 'sample',
    weeks: ['2026-W45', '2026-W46'],
    pairs: [{ owner: data, answeredBy: runtime, ...moved(7) }],
    teams: [
      { team: data, title: 'Data', ...side, exported: moved(7) },
      { team: runtime, title: 'Runtime', ...side, imported: moved(7) },
    ],
    sentence: 'Most, 7, to Runtime for what Data owns.',
  };
}
