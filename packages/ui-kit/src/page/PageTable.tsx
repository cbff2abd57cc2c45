import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { toneColor } from '../theme';

const useStyles = makeStyles(
  theme => ({
    root: {
      width: '100%',
      borderCollapse: 'collapse',
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
      '& thead th': {
        padding: theme.spacing(0.5, 1),
        textAlign: 'left',
        color: toneColor(theme, 'neutral'),
        fontWeight: 'normal',
        whiteSpace: 'nowrap',
      },
      '& tbody tr': { borderTop: `1px solid ${theme.palette.divider}` },
      '& tbody th, & td': {
        padding: theme.spacing(1),
        textAlign: 'left',
        fontWeight: 'normal',
        // A chip and the words beside it stand on one line.
        verticalAlign: 'baseline',
        overflowWrap: 'anywhere',
      },
      '@media screen': {
        [theme.breakpoints.down('xs')]: {
          '&, & tbody': { display: 'block' },
          // There, but not seen: every cell says for itself what it is.
          '& thead': {
            position: 'absolute',
            width: 1,
            height: 1,
            overflow: 'hidden',
            clip: 'rect(0 0 0 0)',
          },
          '& tbody tr': {
            display: 'flex',
            flexWrap: 'wrap',
            gap: theme.spacing(0.5, 2),
            padding: theme.spacing(1, 0),
          },
          '& tbody th, & td': { padding: 0 },
          // What names the row comes first, on a line of its own.
          '& tbody th': { order: -1, flexBasis: '100%' },
          '& td:empty': { display: 'none' },
        },
      },
    },
  }),
  { name: 'OperabilityPageTable' },
);

/** @public */
export interface PageTableProps {
  /** What the rows are, for those who do not see the heading. */
  label: string;
  columns: readonly string[];
  /** The rows; each has one `th` that names it. */
  children: ReactNode;
}

/** A table that becomes a list of blocks where it has no room. @public */
export function PageTable({ label, columns, children }: PageTableProps) {
  const classes = useStyles();
  return (
    <table className={classes.root} aria-label={label}>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
