import { alpha, makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { KeyboardEvent, useRef, useState } from 'react';
import { ScrollRegion } from '../page/ScrollRegion';
import { HeatCell } from './HeatCell';
import { heatLevel, heatLevels } from './heatLevel';
import { Cell, nextCell, warmCells } from './nextCell';

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
  /** What one and what several are called. */
  unit?: readonly [one: string, several: string];
  /** Opens what a number counts; without it they only say it. */
  onOpen?: (row: number, column: number) => void;
}

/**
 * Numbers by two scales, the more the darker. It is a table with a number in
 * every cell, and so reads the same without any colour. Numbers that open are
 * one stop of the tab key, and arrow keys lead from one to the next.
 *
 * @public
 */
export function HeatTable(props: HeatTableProps) {
  const { caption, corner, rows, columns, cells, onOpen } = props;
  const { unit = ['', ''] } = props;
  const classes: Record<string, string> = useStyles();
  const table = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<Cell>();
  const warm = warmCells(cells);
  const isAt = (one: Cell | undefined, row: number, column: number) =>
    one?.row === row && one.column === column;
  // What had the focus may have become nothing.
  const stop = warm.find(one => isAt(focused, one.row, one.column)) ?? warm[0];
  const onKeyDown = (event: KeyboardEvent, from: Cell) => {
    const next = nextCell(cells, from, event.key);
    if (!next) return;
    event.preventDefault();
    table.current
      ?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)
      ?.focus();
  };
  const largest = Math.max(0, ...cells.flat());
  return (
    <ScrollRegion label={caption}>
      <Typography
        ref={table}
        variant="caption"
        component="table"
        className={classes.table}
      >
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
                    {onOpen && value > 0 ? (
                      <HeatCell
                        cell={`${index}-${number}`}
                        label={`${column} ${row}: ${value} ${
                          unit[value === 1 ? 0 : 1]
                        }`.trim()}
                        isStop={isAt(stop, index, number)}
                        onFocus={() =>
                          setFocused({ row: index, column: number })
                        }
                        onOpen={() => onOpen(index, number)}
                        onKeyDown={event =>
                          onKeyDown(event, { row: index, column: number })
                        }
                      >
                        {value}
                      </HeatCell>
                    ) : (
                      value
                    )}
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
