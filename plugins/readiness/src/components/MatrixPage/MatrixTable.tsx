import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Matrix } from '@operability/plugin-readiness-common';
import { ScrollRegion } from '@operability/ui-kit';
import { shareText } from '../../model/matrixRows';

const useStyles = makeStyles(
  theme => ({
    table: {
      borderCollapse: 'collapse',
      '& th, & td': {
        border: `1px solid ${theme.palette.divider}`,
        padding: theme.spacing(0.75, 1),
        textAlign: 'right',
        whiteSpace: 'nowrap',
      },
      '& thead th': {
        minWidth: 120,
        overflowWrap: 'normal',
        verticalAlign: 'bottom',
        textAlign: 'left',
        whiteSpace: 'normal',
      },
      '& th[scope=row]': {
        position: 'sticky',
        left: 0,
        zIndex: 1,
        minWidth: 140,
        maxWidth: 200,
        overflowWrap: 'break-word',
        textAlign: 'left',
        whiteSpace: 'normal',
        backgroundColor: theme.palette.background.paper,
      },
    },
    counts: { display: 'block' },
    place: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'OperabilityMatrixTable' },
);

interface Numbers {
  passed: number;
  applicable: number;
  waived: number;
  share?: number;
}

/** @internal */
export interface MatrixTableProps {
  matrix: Matrix;
  /** What a row is: "Owners". */
  heading: string;
  /** Where the rows behind a cell are; behind the whole row without a check. */
  hrefOf: (key: string, check?: string) => string;
}

/** Groups × checks; each number leads to its rows. @internal */
export function MatrixTable({ matrix, heading, hrefOf }: MatrixTableProps) {
  const classes = useStyles();
  const cell = (numbers: Numbers, title: string, href: string) =>
    numbers.applicable ? (
      <Link to={href}>
        {/* The row and the column, for those who do not see where it stands. */}
        <span className={classes.place}>{title}:</span>{' '}
        {shareText(numbers.share)}{' '}
        <span className={classes.counts}>
          {numbers.passed} of {numbers.applicable}
          {numbers.waived > 0 && ` · ${numbers.waived} ⚑`}
        </span>
      </Link>
    ) : (
      <span title="Not applicable">–</span>
    );
  return (
    <ScrollRegion label={`${heading} by check`}>
      <Typography variant="body2" component="table" className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col">All</th>
            {matrix.checks.map(({ id, title, required }) => (
              <th key={id} scope="col">
                {title}
                {!required && ' (recommended)'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(row => (
            <tr key={row.key}>
              <th scope="row">{row.title}</th>
              <td>{cell(row, row.title, hrefOf(row.key))}</td>
              {matrix.checks.map(({ id, title }, index) => (
                <td key={id}>
                  {row.cells[index] &&
                    cell(
                      row.cells[index],
                      `${row.title}, ${title}`,
                      hrefOf(row.key, id),
                    )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Typography>
    </ScrollRegion>
  );
}
