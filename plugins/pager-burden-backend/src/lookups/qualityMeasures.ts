import { hour } from '@operability/backend-kit/time';
import {
  BurdenMeasure,
  ClassProfile,
  PageClass,
} from '@operability/plugin-pager-burden-common';
import { actionableShare } from '../domain/quality/actionableShare';
import {
  contextCost,
  contextCostTable,
  defaultAssumption,
} from '../domain/quality/contextCost';
import { AlertFact } from '../domain/response/AlertFact';
import { engagedTime } from '../domain/response/engagedTime';
import { StoredPage } from '../pages/pageRows';
import { classOf, measure } from './teamMeasures';

/** The hours that an interruption is asked to cost; ours, where left out. */
export interface CostQuery {
  workingCost?: number;
  eveningCost?: number;
  sleepCost?: number;
}

/** What of the paging was worth it, and what it cost. */
export function qualityMeasures(
  pages: readonly StoredPage[],
  actions: ReadonlyMap<string, boolean>,
  alerts: readonly AlertFact[],
  how: { now: number; profile: ClassProfile; cost: CostQuery },
): BurdenMeasure[] {
  const { now, profile } = how;
  const assumption = {
    working: how.cost.workingCost ?? defaultAssumption.working,
    evening: how.cost.eveningCost ?? defaultAssumption.evening,
    sleep: how.cost.sleepCost ?? defaultAssumption.sleep,
  };
  const actionable = actionableShare(
    pages.map(({ id }) => ({ action: actions.get(id) })),
  );
  const interruptions: Partial<Record<PageClass, number>> = {};
  for (const page of pages.filter(one => one.startsInterruption)) {
    const one = classOf(page, profile);
    interruptions[one] = (interruptions[one] ?? 0) + 1;
  }
  const cost = contextCost(
    engagedTime(alerts, now) / hour,
    interruptions,
    contextCostTable(assumption),
  );
  const untold = pages.length - actionable.n;
  const unanswered = alerts.filter(
    alert => alert.acknowledgedAt === undefined,
  ).length;
  return [
    measure({
      id: 'actionableShare',
      title: 'Actionable',
      value: actionable.value,
      unit: 'share',
      n: actionable.n,
      formula: 'Pages on which somebody had to act, of those with a verdict.',
      leftOut: untold ? [{ reason: 'without a verdict', n: untold }] : [],
      ...(actionable.interval && { interval: actionable.interval }),
      rows: { is: ['judged'] },
    }),
    measure({
      id: 'contextCost',
      title: 'Hours lost',
      value: cost.hours,
      unit: 'hours',
      n: pages.filter(one => one.startsInterruption).length,
      formula: `${hours(
        cost.engagedHours,
      )} at work on alerts, from the acknowledgement to the end, and ${hours(
        cost.interruptionHours,
      )} lost to being interrupted.`,
      choice: `That an interruption costs ${hours(
        assumption.working,
      )} of work, ${hours(
        assumption.evening,
      )} of an evening or a day off and ${hours(
        assumption.sleep,
      )} of a night is an assumption of ours. Change it to see what follows.`,
      assumption,
      leftOut: unanswered
        ? [
            {
              reason:
                'alerts that nobody acknowledged: no work on them is known',
              n: unanswered,
            },
          ]
        : [],
      rows: { is: ['interruption'] },
    }),
  ];
}

function hours(count: number): string {
  return `${Math.round(count * 10) / 10} h`;
}
