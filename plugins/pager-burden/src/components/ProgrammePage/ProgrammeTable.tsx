import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import {
  Dataset,
  ProgrammeTeam,
} from '@operability/plugin-pager-burden-common';
import { FigureTable, Glyph } from '@operability/ui-kit';
import {
  changeText,
  nextProgrammeOrder,
  programmeColumns,
  ProgrammeOrder,
} from '../../model/programmeRows';
import { teamTitle } from '../../model/teamTitle';
import { weekStates } from '../../model/weekStates';
import { weekTitle } from '../../model/weekText';
import { budgetsRouteRef, reviewRouteRef, teamRouteRef } from '../../routes';

/** @internal */
export interface ProgrammeTableProps {
  /** In the order in which they are shown. */
  teams: readonly ProgrammeTeam[];
  data: Dataset;
  order: ProgrammeOrder;
  onSort: (order: string) => void;
}

/** All teams in one table; every number leads to where it comes from. @internal */
export function ProgrammeTable(props: ProgrammeTableProps) {
  const { teams, data, order, onSort } = props;
  return (
    <FigureTable label="All teams">
      <thead>
        <tr>
          {programmeColumns.map(({ id, title }) => (
            <th
              key={id}
              scope="col"
              aria-sort={
                order.by === id
                  ? ({ asc: 'ascending', desc: 'descending' } as const)[
                      order.direction
                    ]
                  : undefined
              }
            >
              <TableSortLabel
                active={order.by === id}
                direction={order.by === id ? order.direction : 'asc'}
                onClick={() => onSort(nextProgrammeOrder(order, id))}
              >
                {title}
              </TableSortLabel>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {teams.map(team => (
          <ProgrammeRow key={team.team} team={team} data={data} />
        ))}
      </tbody>
    </FigureTable>
  );
}

function ProgrammeRow({ team, data }: { team: ProgrammeTeam; data: Dataset }) {
  const teamPage = useRouteRef(teamRouteRef)();
  const budgetsPage = useRouteRef(budgetsRouteRef)();
  const reviewPage = useRouteRef(reviewRouteRef)();
  const search = new URLSearchParams({ team: team.team, data });
  return (
    <tr>
      <th scope="row">
        <Link to={`${teamPage}?${search}`} underline="always">
          {teamTitle(team.team)}
        </Link>
      </th>
      <td>{team.pages}</td>
      <td>{changeText(team.change)}</td>
      <td>{team.interruptions}</td>
      <td>{team.afterHours}</td>
      <td>{team.sleep}</td>
      <td>
        <Glyph {...weekStates.quiet} word={`${team.quietWeeks} quiet`} />
      </td>
      <td>
        <Glyph
          {...weekStates.unknown}
          tone={team.unknownWeeks > 0 ? 'warning' : 'neutral'}
          word={`${team.unknownWeeks} unknown`}
        />
      </td>
      <td>
        <Link to={`${budgetsPage}?${search}`} underline="always">
          {team.breaches}
        </Link>
      </td>
      <td>
        {team.decisionsDue > 0 ? (
          <Glyph glyph="◷" word={`${team.decisionsDue} due`} tone="warning" />
        ) : (
          0
        )}
      </td>
      <td>
        {team.lastReview ? (
          <Link
            to={`${reviewPage}?${search}&week=${team.lastReview}`}
            underline="always"
          >
            {weekTitle(team.lastReview)}
          </Link>
        ) : (
          'none yet'
        )}
      </td>
    </tr>
  );
}
