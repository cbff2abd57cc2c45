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
    table: {
      '& td, & th': { padding: theme.spacing(1) },
      '& thead th, & time': { whiteSpace: 'nowrap' },
      // On a phone a row becomes a paragraph, and a cell names its column.
      [theme.breakpoints.down('xs')]: {
        '& thead': { display: 'none' },
        '& tr': {
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          padding: theme.spacing(0.5, 0),
        },
        '& tbody th': { flexBasis: '100%' },
        '& td, & tbody th': {
          border: 0,
          padding: theme.spacing(0.5, 1),
          maxWidth: '100%',
          '&:empty': { display: 'none' },
        },
        '& td[data-column]::before': {
          content: 'attr(data-column) " "',
          color: theme.palette.text.secondary,
        },
      },
    },
    absent: { color: theme.palette.text.secondary },
  }),
  { name: 'OperabilityStageTable' },
);

/** @internal */
export interface StageTableProps {
  cards: readonly Card[];
  /** What owners and systems are called, by their refs. */
  titles: ReadonlyMap<string, string>;
}

/** The cards of a stage with owner, system, and since when. @internal */
export function StageTable({ cards, titles }: StageTableProps) {
  const classes = useStyles();
  const hasSystems = cards.some(({ systemRef }) => systemRef);
  return (
    <TableContainer>
      <Table size="small" className={classes.table}>
        <TableHead>
          <TableRow>
            <TableCell>Name</TableCell>
            <TableCell>Owner</TableCell>
            {hasSystems && <TableCell>System</TableCell>}
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
                    <span className={classes.absent}>
                      {card.missing
                        ? '(gone from the catalog)'
                        : '(not in the catalog)'}
                    </span>
                  </>
                )}
              </TableCell>
              <TableCell data-column="owner">
                {card.ownerRef ? (
                  <EntityChip
                    entityRef={card.ownerRef}
                    title={titles.get(card.ownerRef)}
                  />
                ) : (
                  'Nobody'
                )}
              </TableCell>
              {hasSystems && (
                <TableCell data-column="system">
                  {card.systemRef && (
                    <EntityChip
                      entityRef={card.systemRef}
                      title={titles.get(card.systemRef)}
                    />
                  )}
                </TableCell>
              )}
              <TableCell data-column="for">
                <RelativeTime at={card.since} as="length" />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
