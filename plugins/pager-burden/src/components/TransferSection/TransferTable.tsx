import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Dataset } from '@operability/plugin-pager-burden-common';
import { FigureTable } from '@operability/ui-kit';
import { TransferMatrix } from '../../model/transferMatrix';
import { pagesRouteRef } from '../../routes';
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
  const pagesPage = useRouteRef(pagesRouteRef)();
  const hrefOf = (only: Record<string, string>) => {
    const search = new URLSearchParams({
      ...(data && { data }),
      counted: 'true',
      is: 'transferred',
      ...only,
    });
    for (const week of weeks) search.append('week', week);
    return `${pagesPage}?${search}`;
  };
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
                  <Link
                    to={hrefOf({ team: owner.team, answeredBy: team })}
                    underline="always"
                  >
                    {cells[row][column]}
                  </Link>
                ) : (
                  '·'
                )}
              </td>
            ))}
            <td>{owner.pages}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">All</th>
          {answerers.map(({ team, pages }) => (
            <td key={team}>{pages}</td>
          ))}
          <td>{owners.reduce((sum, { pages }) => sum + pages, 0)}</td>
        </tr>
      </tbody>
    </FigureTable>
  );
}
