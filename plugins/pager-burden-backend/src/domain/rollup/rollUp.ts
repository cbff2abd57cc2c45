import { countsOf } from './counts';
import { PageFact } from './PageFact';
import { Rollups } from './RollupRow';
import { Sums } from './Sums';

/**
 * The roll-ups of pages, of which those that do not count are left out. They are
 * additive: the roll-ups of two lists of pages are the sums of both together.
 */
export function rollUp(pages: readonly PageFact[]): Rollups {
  return rollUpChange([], pages);
}

/**
 * What is added to the roll-ups where pages change, come or go. Rows that came
 * to nothing are left out; others may be negative.
 *
 * @param before - all pages that change as they were, with their flags
 * @param after - the same as they are now
 */
export function rollUpChange(
  before: readonly PageFact[],
  after: readonly PageFact[],
): Rollups {
  const sums = {
    teamWeeks: new Sums<'teamWeeks'>(),
    entityWeeks: new Sums<'entityWeeks'>(),
    teamHours: new Sums<'teamHours'>(),
    personNights: new Sums<'personNights'>(),
    crossings: new Sums<'crossings'>(),
  };
  const add = (page: PageFact, sign: 1 | -1) => {
    if (!page.isCounted) return;
    const { dataset, week, team, entity, weekday, hour } = page;
    const { responder, responderTeam, night } = page;
    const counts = countsOf(page);
    const { pages, interruptions, zonesEstimated } = counts;
    sums.teamWeeks.add({ dataset, week, team }, counts, sign);
    sums.entityWeeks.add({ dataset, week, team, entity }, counts, sign);
    sums.teamHours.add(
      { dataset, week, team, weekday, hour },
      { pages, zonesEstimated },
      sign,
    );
    if (responder !== undefined && night !== undefined) {
      const key = { dataset, team, responder, night };
      sums.personNights.add(key, { pages, interruptions }, sign);
    }
    if (responderTeam !== undefined && responderTeam !== team) {
      const key = { dataset, week, team, responderTeam };
      sums.crossings.add(key, { pages, interruptions }, sign);
    }
  };
  before.forEach(page => add(page, -1));
  after.forEach(page => add(page, 1));
  return {
    teamWeeks: sums.teamWeeks.rows(),
    entityWeeks: sums.entityWeeks.rows(),
    teamHours: sums.teamHours.rows(),
    personNights: sums.personNights.rows(),
    crossings: sums.crossings.rows(),
  };
}
