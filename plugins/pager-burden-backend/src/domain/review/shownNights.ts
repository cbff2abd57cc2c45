import { ReviewAgenda } from '@operability/plugin-pager-burden-common';
import { mayCompare } from '../people/mayCompare';

type AgendaNights = ReviewAgenda['nights'];

/**
 * The nights of a team as somebody may see them. Of one or two people who were
 * paged, the nights of the team are as good as theirs: then they are for those
 * alone to whom the rows tell who it was.
 */
export function shownNights(
  nights: AgendaNights,
  { paged, seesPeople }: { paged: number; seesPeople: boolean },
): AgendaNights {
  return seesPeople || !nights.peopleWoken || mayCompare(paged)
    ? nights
    : { ...nights, disturbed: null, longestRun: null };
}
