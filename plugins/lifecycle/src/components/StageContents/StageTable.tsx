import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { Card } from '@operability/plugin-lifecycle-common';
import { EntityChip, RelativeTime } from '@operability/ui-kit';

const useStyles = makeStyles(
  theme => ({
    table: { '& td, & th': { padding: theme.spacing(1) } },
    since: { whiteSpace: 'nowrap' },
    kind: { color: theme.palette.text.secondary },
  }),
  { name: 'OperabilityStageTable' },
);

/** The cards of a stage with owner, system, and since when. @internal */
export function StageTable({ cards }: { cards: readonly Card[] }) {
  const classes = useStyles();
  return (
    <TableContainer>
      <Table size="small" className={classes.table}>
        <TableHead>
          <TableRow>
            <TableCell>Name</TableCell>
            <TableCell>Owner</TableCell>
            <TableCell>System</TableCell>
            <TableCell>In this stage for</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {cards.map(card => (
            <TableRow key={card.id}>
              <TableCell component="th" scope="row" role="rowheader">
                {card.entityRef && !card.missing ? (
                  <EntityChip entityRef={card.entityRef} title={card.title} />
                ) : (
                  <>
                    {card.title}{' '}
                    <span className={classes.kind}>
                      {card.missing
                        ? '(gone from the catalog)'
                        : '(not in the catalog)'}
                    </span>
                  </>
                )}
              </TableCell>
              <TableCell>
                {card.ownerRef ? (
                  <EntityChip entityRef={card.ownerRef} />
                ) : (
                  'Nobody'
                )}
              </TableCell>
              <TableCell>
                {card.systemRef && <EntityChip entityRef={card.systemRef} />}
              </TableCell>
              <TableCell className={classes.since}>
                <RelativeTime at={card.since} as="length" />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
