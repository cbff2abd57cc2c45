import { DefinedChecklist, Definitions } from '../definitions/Definitions';
import { CountedLine } from '../domain/score/countedAs';
import { Standing } from './DatabaseLookupStore';
import { checksOf } from './visibleEntity';

/**
 * The lines of a checklist as counting looks at them. One that nobody has
 * looked at yet is unknown, as it is on the scorecard.
 *
 * @param standings - of one entity
 */
export function standingLines(
  definitions: Definitions,
  checklist: DefinedChecklist,
  standings: readonly Standing[],
): CountedLine[] {
  const statuses = new Map(standings.map(one => [one.check, one.status]));
  return checksOf(definitions, checklist).map(
    ({ id, required, enforcedFrom }) => ({
      check: id,
      required,
      enforcedFrom,
      status: statuses.get(id) ?? 'unknown',
    }),
  );
}
