import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';
import { ScrollRegion } from './ScrollRegion';

const useStyles = makeStyles(
  theme => ({
    table: {
      borderCollapse: 'collapse',
      '& th, & td': {
        borderBottom: `1px solid ${theme.palette.divider}`,
        padding: theme.spacing(0.75, 1.5, 0.75, 0),
        textAlign: 'left',
        verticalAlign: 'bottom',
      },
      '& td': { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
      '& tbody th': { fontWeight: 'normal', whiteSpace: 'nowrap' },
    },
  }),
  { name: 'OperabilityFigureTable' },
);

/** @public */
export interface FigureTableProps {
  /** What the rows are, for those who do not see the heading. */
  label: string;
  /** The titles, where the children bring no `thead` of their own. */
  columns?: readonly string[];
  /** Its `tbody`; each row has one `th` that names it. */
  children: ReactNode;
}

/**
 * A table of figures that are read against each other: it keeps its columns
 * where it has no room, and scrolls. What is read row by row is a
 * {@link PageTable}.
 *
 * @public
 */
export function FigureTable({ label, columns, children }: FigureTableProps) {
  const classes = useStyles();
  return (
    <ScrollRegion label={label}>
      <Typography variant="body2" component="table" className={classes.table}>
        {columns && (
          <thead>
            <tr>
              {columns.map(title => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
        )}
        {children}
      </Typography>
    </ScrollRegion>
  );
}
