import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      padding: theme.spacing(2),
    },
    table: {
      margin: theme.spacing(1, 0),
      '& td, & th': { overflowWrap: 'anywhere', padding: theme.spacing(0.75) },
    },
    actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'OperabilityConflictNotice' },
);

/** One field that two people wrote differently. @public */
export interface Difference {
  label: string;
  theirs: string;
  mine: string;
}

/** @public */
export interface ConflictNoticeProps {
  /** Who wrote meanwhile, and when. */
  author?: ReactNode;
  differences: readonly Difference[];
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

/** Somebody else was faster: what they wrote, and which of both to go on with. @public */
export function ConflictNotice(props: ConflictNoticeProps) {
  const { author, differences, onTakeTheirs, onKeepMine } = props;
  const classes = useStyles();
  return (
    <div className={classes.root} role="alert">
      <Typography variant="subtitle2" component="p">
        Somebody else changed it while you were writing
      </Typography>
      {author && (
        <Typography variant="body2" component="div">
          {author}
        </Typography>
      )}
      {differences.length > 0 ? (
        <Table size="small" className={classes.table}>
          <TableHead>
            <TableRow>
              <TableCell />
              <TableCell>Theirs</TableCell>
              <TableCell>Yours</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {differences.map(({ label, theirs, mine }) => (
              <TableRow key={label}>
                <TableCell component="th" scope="row" role="rowheader">
                  {label}
                </TableCell>
                <TableCell>{theirs || '–'}</TableCell>
                <TableCell>{mine || '–'}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      ) : (
        <Typography variant="body2" className={classes.table}>
          What they wrote is what you wrote.
        </Typography>
      )}
      <div className={classes.actions}>
        <Button size="small" variant="outlined" onClick={onTakeTheirs}>
          Take theirs
        </Button>
        <Button size="small" variant="outlined" onClick={onKeepMine}>
          Go on with mine
        </Button>
      </div>
    </div>
  );
}
