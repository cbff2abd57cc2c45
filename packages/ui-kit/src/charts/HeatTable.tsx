import { alpha, makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ScrollRegion } from '../page/ScrollRegion';
import { heatLevel, heatLevels } from './heatLevel';

/** The darkest shade still leaves the number in it readable. */
const darkest = 0.42;

const useStyles = makeStyles(
  theme => ({
    table: {
      width: '100%',
      borderCollapse: 'separate',
      borderSpacing: 2,
      '& th': { fontWeight: 'normal', padding: theme.spacing(0, 0.75) },
      '& th[scope=row]': {
        width: 1,
        textAlign: 'right',
        whiteSpace: 'nowrap',
      },
      '& td': {
        minWidth: 34,
        height: 24,
        padding: 0,
        textAlign: 'center',
        whiteSpace: 'nowrap',
      },
    },
    ...Object.fromEntries(
      Array.from({ length: heatLevels }, (_, level) => [
        `level${level}`,
        {
          backgroundColor: alpha(
            theme.palette.primary.main,
            (darkest * level) / (heatLevels - 1),
          ),
        },
      ]),
    ),
  }),
  { name: 'OperabilityHeatTable' },
);

/** @public */
export interface HeatTableProps {
  /** What the numbers are; also the name of the table. */
  caption: string;
  /** Above the titles of the rows. */
  corner: string;
  rows: readonly string[];
  columns: readonly string[];
  /** A row each. */
  cells: readonly (readonly number[])[];
}

/**
 * Numbers by two scales, the more the darker. It is a table with a number in
 * every cell, and so reads the same without any colour.
 *
 * @public
 */
export function HeatTable(props: HeatTableProps) {
  const { caption, corner, rows, columns, cells } = props;
  const classes: Record<string, string> = useStyles();
  const largest = Math.max(0, ...cells.flat());
  return (
    <ScrollRegion label={caption}>
      <Typography variant="caption" component="table" className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map((column, number) => {
                const value = cells[index]?.[number] ?? 0;
                return (
                  <td
                    key={column}
                    className={classes[`level${heatLevel(value, largest)}`]}
                  >
                    {value}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Typography>
    </ScrollRegion>
  );
}
