import {
  ContextCostAssumption,
  PageClass,
} from '@operability/plugin-pager-burden-common';

/** Hours that an interruption costs beside the work on it, by class. */
export type ContextCostTable = Readonly<Record<PageClass, number>>;

/**
 * An assumption of ours, to be shown and changed: half an hour to find back
 * into one's work, an hour of an evening or a day off, two of a night. No
 * study stands behind it; SRE's book has six hours an incident, all in all.
 */
export const defaultAssumption: ContextCostAssumption = {
  working: 0.5,
  evening: 1,
  sleep: 2,
};

/** The hours of each class, of an assumption. */
export function contextCostTable({
  working,
  evening,
  sleep,
}: ContextCostAssumption): ContextCostTable {
  return {
    working,
    evening,
    weekend: evening,
    holiday: evening,
    leave: evening,
    sleep,
  };
}

/** Hours that pages cost, and of what they are made. */
export interface ContextCost {
  hours: number;
  engagedHours: number;
  interruptionHours: number;
}

/** The hours at work on alerts, and those lost to being interrupted. */
export function contextCost(
  engagedHours: number,
  interruptions: Partial<Record<PageClass, number>>,
  table = contextCostTable(defaultAssumption),
): ContextCost {
  const classes = Object.keys(table) as PageClass[];
  const interruptionHours = classes.reduce(
    (sum, one) => sum + (interruptions[one] ?? 0) * table[one],
    0,
  );
  return {
    hours: engagedHours + interruptionHours,
    engagedHours,
    interruptionHours,
  };
}
