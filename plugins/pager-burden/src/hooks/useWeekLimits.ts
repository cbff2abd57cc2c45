import { BurdenWeeks } from '@operability/plugin-pager-burden-common';
import { useMemo } from 'react';
import { ChartFilters } from '../model/chartFilters';
import { isRef } from '../model/teamTitle';
import { hasLimit, weekLimits } from '../model/weekLimits';
import { useBudget } from './useBudget';

/**
 * What the budget of a team allows in each week of a chart; undefined where not
 * one team alone is shown, or its budget has no limit of the measure.
 *
 * @internal
 */
export function useWeekLimits(
  { teams, measure, data }: Pick<ChartFilters, 'teams' | 'measure' | 'data'>,
  answer: BurdenWeeks | undefined,
): readonly (number | undefined)[] | undefined {
  const [team = ''] = teams;
  const isOne =
    teams.length === 1 &&
    hasLimit(measure) &&
    team.startsWith('group:') &&
    isRef(team);
  const budget = useBudget(isOne ? team : '', data);
  return useMemo(
    () =>
      isOne && budget.data && answer
        ? weekLimits(budget.data, answer.weeks, measure)
        : undefined,
    [isOne, budget.data, answer, measure],
  );
}
