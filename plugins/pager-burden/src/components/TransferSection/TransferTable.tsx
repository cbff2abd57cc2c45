import { Dataset } from '@operability/plugin-pager-burden-common';
import { FigureTable } from '@operability/ui-kit';
import { TransferMatrix } from '../../model/transferMatrix';
import { RowsQuery } from '../../model/pageFilters';
import { PagesLink } from '../PagesLink';
import { TeamChip } from '../TeamChip';

/** @internal */
export interface TransferTableProps {
  matrix: TransferMatrix;
  weeks: readonly string[];
  data: Dataset | undefined;
}

/** Owners down, those who answered across; every number opens its pages. @internal */
export function TransferTable({ matrix, weeks, data }: TransferTableProps) {
  const { owners, answerers, cells } = matrix;
  const rowsOf = (
    owned: readonly string[],
    answered: readonly string[],
  ): RowsQuery => ({
    ...(data && { data }),
    counted: 'true',
    is: ['transferred'],
    team: [...owned],
    answeredBy: [...answered],
    week: [...weeks],
  });
  return (
    <FigureTable label="Who pages whom">
      <thead>
        <tr>
          <th scope="col">Owned by ↓, answered by →</th>
          {answerers.map(({ team, title }) => (
            <th key={team} scope="col">
              <TeamChip team={team} title={title} />
            </th>
          ))}
          <th scope="col">All</th>
        </tr>
      </thead>
      <tbody>
        {owners.map((owner, row) => (
          <tr key={owner.team}>
            <th scope="row">
              <TeamChip team={owner.team} title={owner.title} />
            </th>
            {answerers.map(({ team }, column) => (
              <td key={team}>
                {cells[row][column] > 0 ? (
                  <PagesLink query={rowsOf([owner.team], [team])}>
                    {cells[row][column]}
                  </PagesLink>
                ) : (
                  '·'
                )}
              </td>
            ))}
            <td>
              <PagesLink
                query={rowsOf(
                  [owner.team],
                  teamsOf(answerers, (_, column) => cells[row][column]),
                )}
              >
                {owner.pages}
              </PagesLink>
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">All</th>
          {answerers.map(({ team, pages }, column) => (
            <td key={team}>
              <PagesLink
                query={rowsOf(
                  teamsOf(owners, (_, row) => cells[row][column]),
                  [team],
                )}
              >
                {pages}
              </PagesLink>
            </td>
          ))}
          <td>{owners.reduce((sum, { pages }) => sum + pages, 0)}</td>
        </tr>
      </tbody>
    </FigureTable>
  );
}

/** Those between which pages went: the view of one team has no others. */
function teamsOf(
  sides: TransferMatrix['owners'],
  pagesOf: (side: TransferMatrix['owners'][number], index: number) => number,
): string[] {
  return sides
    .filter((side, index) => pagesOf(side, index) > 0)
    .map(({ team }) => team);
}
