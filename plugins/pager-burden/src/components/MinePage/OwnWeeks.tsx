import { OwnBurden } from '@operability/plugin-pager-burden-common';
import { FigureTable, Glyph } from '@operability/ui-kit';
import { weekStates } from '../../model/weekStates';
import { weekTitle } from '../../model/weekText';

const counted = ['Pages', 'Interruptions', 'After hours'];

/** One's own weeks, the newest first. @internal */
export function OwnWeeks({ weeks }: { weeks: OwnBurden['weeks'] }) {
  const newestFirst = [...weeks].reverse();
  return (
    <FigureTable
      label="Weeks"
      columns={['Week', 'How it was', ...counted, 'On call']}
    >
      <tbody>
        {newestFirst.map(
          ({ week, state, pages, interruptions, afterHours, onCallHours }) => (
            <tr key={week}>
              <th scope="row">{weekTitle(week)}</th>
              <td>
                <Glyph {...weekStates[state]} />
              </td>
              {[pages, interruptions, afterHours].map((count, index) => (
                <td key={counted[index]}>
                  {state === 'unknown' && count === 0 ? '▒' : count}
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
