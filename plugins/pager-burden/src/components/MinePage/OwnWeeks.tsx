import {
  OwnBurden,
  OwnWeekState,
} from '@operability/plugin-pager-burden-common';
import { FigureTable, Glyph } from '@operability/ui-kit';
import { afterHours } from '../../model/pageClasses';
import { RowsQuery } from '../../model/pageFilters';
import { ownWeekStates } from '../../model/weekStates';
import { weekTitle } from '../../model/weekText';
import { PagesLink } from '../PagesLink';

const counted = ['Pages', 'Interruptions', 'After hours'];

const queries: readonly RowsQuery[] = [
  {},
  { is: ['interruption'] },
  { is: ['interruption'], class: afterHours },
];

/** @internal */
export interface OwnWeeksProps {
  weeks: OwnBurden['weeks'];
  /** All that is counted, where the reader may see the pages one by one. */
  pages?: RowsQuery;
}

/** The weeks of one person, the newest first. @internal */
export function OwnWeeks({ weeks, pages: rows }: OwnWeeksProps) {
  const newestFirst = [...weeks].reverse();
  return (
    <FigureTable
      label="Weeks"
      columns={['Week', 'How it was', ...counted, 'On call']}
    >
      <tbody>
        {newestFirst.map(
          ({ week, state, pages, interruptions, onCallHours, ...late }) => (
            <tr key={week}>
              <th scope="row">{weekTitle(week)}</th>
              <td>
                <Glyph {...ownWeekStates[state]} />
              </td>
              {[pages, interruptions, late.afterHours].map((count, index) => (
                <td key={counted[index]}>
                  {rows && count > 0 ? (
                    <PagesLink
                      query={{ ...rows, ...queries[index], week: [week] }}
                    >
                      {count}
                    </PagesLink>
                  ) : (
                    shown(count, state)
                  )}
                </td>
              ))}
              <td>{`${Math.round(onCallHours)} h`}</td>
            </tr>
          ),
        )}
      </tbody>
    </FigureTable>
  );
}

function shown(count: number, state: OwnWeekState) {
  return state === 'unknown' && count === 0 ? '▒' : count;
}
