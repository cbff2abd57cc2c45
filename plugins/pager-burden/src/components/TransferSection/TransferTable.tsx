import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Dataset } from '@operability/plugin-pager-burden-common';
import { ScrollRegion } from '@operability/ui-kit';
import { TransferMatrix } from '../../model/transferMatrix';
import { pagesRouteRef } from '../../routes';

const useStyles = makeStyles(
  theme => ({
    table: {
      borderCollapse: 'collapse',
      '& th, & td': {
        borderBottom: `1px solid ${theme.palette.divider}`,
        padding: theme.spacing(0.75, 1.5, 0.75, 0),
        textAlign: 'left',
      },
      '& td': { fontVariantNumeric: 'tabular-nums' },
      '& tbody th': { fontWeight: 'normal', whiteSpace: 'nowrap' },
    },
  }),
  { name: 'OperabilityTransferTable' },
);

/** @internal */
export interface TransferTableProps {
  matrix: TransferMatrix;
  weeks: readonly string[];
  data: Dataset | undefined;
}

/** Owners down, those who answered across; every number opens its pages. @internal */
export function TransferTable({ matrix, weeks, data }: TransferTableProps) {
  const { owners, answerers, cells } = matrix;
  const classes = useStyles();
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
    <ScrollRegion label="Who pages whom">
      <Typography variant="body2" component="table" className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Owned by ↓, answered by →</th>
            {answerers.map(({ team, title }) => (
              <th key={team} scope="col">
                {title}
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {owners.map((owner, row) => (
            <tr key={owner.team}>
              <th scope="row">{owner.title}</th>
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
      </Typography>
    </ScrollRegion>
  );
}
