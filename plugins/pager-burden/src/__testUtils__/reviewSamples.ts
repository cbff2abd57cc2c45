import {
  Programme,
  ReviewAction,
  TeamBudget,
  WeeklyReview,
} from '@operability/plugin-pager-burden-common';
import { runtime, sampleNoisy } from './samples';

/** An action that an earlier review decided. */
export function sampleAction(
  changes: Partial<ReviewAction> = {},
): ReviewAction {
  return {
    id: 'a0000000-0000-4000-8000-000000000001',
    team: runtime,
    week: '2026-W45',
    title: 'Raise the threshold of the drains',
    ownerRef: 'user:default/rally-owl',
    dueOn: '2026-11-20',
    fingerprint: 'logplex-drains',
    state: 'open',
    version: 1,
    ...changes,
  };
}

/** A week with something under every heading. */
export function sampleReview(
  changes: Partial<WeeklyReview> = {},
): WeeklyReview {
  return {
    data: 'sample',
    team: runtime,
    week: '2026-W46',
    start: '2026-11-09T09:00:00.000Z',
    end: '2026-11-16T09:00:00.000Z',
    timeZone: 'Europe/London',
    isOnCallWeek: true,
    state: 'disturbed',
    sentence: 'W46: Runtime had 3 pages.',
    agenda: {
      actions: [
        {
          action: sampleAction(),
          isOverdue: true,
          pagesBefore: 9,
          pagesNow: 2,
        },
      ],
      stillOpen: [{ title: 'Router drops', since: '2026-11-13T09:00:00.000Z' }],
      newAlerts: [sampleNoisy({ title: 'Disk is filling' })],
      noisy: [sampleNoisy()],
      nights: { disturbed: 2, longestRun: 2, peopleWoken: 1 },
      warnings: [
        {
          fingerprint: 'certificate',
          title: 'Certificate ends soon',
          times: 4,
          firstAt: '2026-11-01T09:00:00.000Z',
          ageDays: 15,
        },
      ],
      pages: { total: 3, interruptions: 2, afterHours: 1, withVerdict: 0 },
    },
    summary: '',
    isDone: false,
    canEdit: true,
    version: 0,
    ...changes,
  };
}

/** A team whose nights broke a limit, with the decision due. */
export function sampleBudget(changes: Partial<TeamBudget> = {}): TeamBudget {
  return {
    data: 'sample',
    team: runtime,
    managerRef: 'user:default/rally-owl',
    limits: [
      {
        metric: 'unsocialInterruptions',
        title: 'Interruptions in sleep and at weekends',
        limit: 2,
        isLeast: false,
        source: 'Our choice, of an on-call week',
        isDefault: true,
      },
      {
        metric: 'actionableShare',
        title: 'Pages on which somebody had to act',
        limit: 0.7,
        isLeast: true,
        source: 'Our choice: of five pages, one may have been noise',
        isDefault: false,
      },
    ],
    history: [],
    breaches: [
      {
        team: runtime,
        metric: 'unsocialInterruptions',
        title: 'Interruptions in sleep and at weekends',
        week: '2026-W46',
        value: 5,
        limit: 2,
      },
    ],
    canEdit: true,
    canDecide: true,
    version: 0,
    ...changes,
  };
}

/** Two teams, of which one has a decision due. */
export function sampleProgramme(changes: Partial<Programme> = {}): Programme {
  const { breaches } = sampleBudget();
  return {
    data: 'sample',
    until: '2026-W46',
    teams: [
      {
        team: runtime,
        title: 'Runtime',
        pages: 9,
        change: -2,
        interruptions: 8,
        afterHours: 5,
        sleep: 2,
        quietWeeks: 1,
        unknownWeeks: 2,
        breaches: 4,
        decisionsDue: 1,
        lastReview: '2026-W45',
      },
      {
        team: 'group:default/api',
        title: 'API',
        pages: 3,
        interruptions: 3,
        afterHours: 0,
        sleep: 0,
        quietWeeks: 6,
        unknownWeeks: 0,
        breaches: 0,
        decisionsDue: 0,
      },
    ],
    decisionsDue: breaches,
    sentence: 'W46: 1 of 2 teams had a quiet week; 1 decision due.',
    ...changes,
  };
}
