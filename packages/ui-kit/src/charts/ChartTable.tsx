import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ScrollRegion } from '../page/ScrollRegion';

const useStyles = makeStyles(
  theme => ({
    table: {
      borderCollapse: 'collapse',
      '& th, & td': {
        borderBottom: `1px solid ${theme.palette.divider}`,
        padding: theme.spacing(0.5, 1),
        textAlign: 'right',
        whiteSpace: 'nowrap',
      },
      '& th:first-child': { textAlign: 'left' },
      '& caption': { textAlign: 'left', padding: theme.spacing(0.5, 1) },
    },
  }),
  { name: 'OperabilityChartTable' },
);

/** A number or a word of a chart, and where it leads. @public */
export type ChartCell =
  | string
  | number
  | { value: string | number; onOpen: () => void };

/** The same as a chart, in rows. @public */
export interface ChartTableProps {
  caption: string;
  columns: readonly string[];
  /** The first cell of each is its title. */
  rows: readonly (readonly ChartCell[])[];
}

/** What a chart shows, as a table. @internal */
export function ChartTable({ caption, columns, rows }: ChartTableProps) {
  const classes = useStyles();
  return (
    <ScrollRegion label={caption}>
      <Typography variant="body2" component="table" className={classes.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([title, ...cells], row) => (
            <tr key={cellText(title)}>
              <th scope="row">{shown(title)}</th>
              {cells.map((cell, index) => (
                <td key={`${row} ${columns[index + 1]}`}>{shown(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Typography>
    </ScrollRegion>
  );
}

/** What a cell says. @internal */
export function cellText(cell: ChartCell): string | number {
  return typeof cell === 'object' ? cell.value : cell;
}

function shown(cell: ChartCell) {
  if (typeof cell !== 'object') return cell;
  return (
    <Link
      component="button"
      variant="body2"
      underline="always"
      onClick={cell.onOpen}
    >
      {cell.value}
    </Link>
  );
}
