import { BurdenMeasure } from '@operability/plugin-pager-burden-common';

/** Numbers that answer one question. @internal */
export interface MeasureGroup {
  title: string;
  measures: readonly BurdenMeasure[];
}

const groups: readonly (readonly [title: string, ids: RegExp])[] = [
  [
    'What came',
    /^(pages|interruptions|alerts|disruptedHours|afterHours|afterHoursShare|sleep|contextCost)$/,
  ],
  [
    'Whom it hit',
    /^(disturbedNights|consecutiveNights|load|offShift|busiestShare|gini|exported|imported)$/,
  ],
  [
    'How it was answered',
    /^(acknowledge|acknowledgedShare|resolve|engaged|escalations)(\.|$)/,
  ],
  [
    'Whether it had to be',
    /^(autoResolved|transient|refired|actionableShare)$/,
  ],
];

/**
 * A team's numbers by the question that they answer. What belongs to none of
 * them comes last: no number is lost because a screen does not know it yet.
 *
 * @internal
 */
export function measureGroups(
  measures: readonly BurdenMeasure[],
): MeasureGroup[] {
  const known = groups.map(([title, ids]) => ({
    title,
    measures: measures.filter(({ id }) => ids.test(id)),
  }));
  const others = measures.filter(
    ({ id }) => !groups.some(([, ids]) => ids.test(id)),
  );
  return [...known, { title: 'More', measures: others }].filter(
    group => group.measures.length > 0,
  );
}
