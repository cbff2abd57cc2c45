import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import MuiLink from '@material-ui/core/Link';
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
import { PagesColumn, ProgrammeNumber } from '../../model/programmePages';
import { weekStates } from '../../model/weekStates';
import { weekTitle } from '../../model/weekText';
import {
  budgetsRouteRef,
  reviewRouteRef,
  teamRouteRef,
  weeksRouteRef,
} from '../../routes';
import { TeamChip } from '../TeamChip';

/** @internal */
export interface ProgrammeTableProps {
  /** In the order in which they are shown. */
  teams: readonly ProgrammeTeam[];
  data: Dataset;
  order: ProgrammeOrder;
  onSort: (order: string) => void;
  onOpen: (number: ProgrammeNumber) => void;
}

/** All teams in one table; every number leads to where it comes from. @internal */
export function ProgrammeTable(props: ProgrammeTableProps) {
  const { teams, data, order, onSort, onOpen } = props;
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
          <ProgrammeRow
            key={team.team}
            team={team}
            data={data}
            onOpen={column => onOpen({ team: team.team, column })}
          />
        ))}
      </tbody>
    </FigureTable>
  );
}

interface ProgrammeRowProps {
  team: ProgrammeTeam;
  data: Dataset;
  onOpen: (column: PagesColumn) => void;
}

function ProgrammeRow({ team, data, onOpen }: ProgrammeRowProps) {
  const weeksPage = useRouteRef(weeksRouteRef)();
  const teamPage = useRouteRef(teamRouteRef)();
  const budgetsPage = useRouteRef(budgetsRouteRef)();
  const reviewPage = useRouteRef(reviewRouteRef)();
  const search = new URLSearchParams({ team: team.team, data });
  const columns: [PagesColumn, string | number][] = [
    ['pages', team.pages],
    ['change', changeText(team.change)],
    ['interruptions', team.interruptions],
    ['afterHours', team.afterHours],
    ['sleep', team.sleep],
  ];
  return (
    <tr>
      <th scope="row">
        <TeamChip team={team.team} title={team.title} />{' '}
        <Link
          to={`${teamPage}?${search}`}
          underline="always"
          aria-label={`Week of ${team.title} in numbers`}
        >
          Week
        </Link>
      </th>
      {columns.map(([column, text]) => (
        <td key={column}>
          {team[column] ? (
            <MuiLink
              component="button"
              variant="body2"
              underline="always"
              onClick={() => onOpen(column)}
            >
              {text}
            </MuiLink>
          ) : (
            text
          )}
        </td>
      ))}
      <td>
        <Link to={`${weeksPage}?${search}`} underline="always">
          <Glyph {...weekStates.quiet} word={`${team.quietWeeks} quiet`} />
        </Link>
      </td>
      <td>
        <Link to={`${weeksPage}?${search}`} underline="always">
          <Glyph
            {...weekStates.unknown}
            tone={team.unknownWeeks > 0 ? 'warning' : 'neutral'}
            word={`${team.unknownWeeks} unknown`}
          />
        </Link>
      </td>
      <td>
        <Link to={`${budgetsPage}?${search}`} underline="always">
          {team.breaches}
        </Link>
      </td>
      <td>
        {team.decisionsDue > 0 ? (
          <Link to={`${budgetsPage}?${search}`} underline="always">
            <Glyph glyph="◷" word={`${team.decisionsDue} due`} tone="warning" />
          </Link>
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
