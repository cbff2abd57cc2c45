import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode, useState } from 'react';
import { cellText, ChartTable, ChartTableProps } from './ChartTable';
import { csvText } from './csvText';
import { saveFile } from './saveFile';

const useStyles = makeStyles(
  theme => ({
    sentence: { margin: theme.spacing(0.5, 0, 1) },
    buttons: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1),
    },
  }),
  { name: 'OperabilityChartFrame' },
);

/** @public */
export interface ChartFrameProps {
  title: string;
  /** What the chart says, in a sentence. */
  sentence: ReactNode;
  /** The same in rows, for who prefers them, and for the file. */
  table: ChartTableProps;
  /** Of the CSV, without its ending. */
  fileName: string;
  children: ReactNode;
}

/**
 * What every chart has around it: its sentence above, a table in its place for
 * who wants one, and a file to take away.
 *
 * @public
 */
export function ChartFrame(props: ChartFrameProps) {
  const { title, sentence, table, fileName, children } = props;
  const classes = useStyles();
  const [asTable, setAsTable] = useState(false);
  return (
    <section aria-label={title}>
      <Typography variant="h6" component="h2">
        {title}
      </Typography>
      <Typography variant="body1" className={classes.sentence}>
        {sentence}
      </Typography>
      {asTable ? <ChartTable {...table} /> : children}
      <div className={classes.buttons}>
        <Button
          size="small"
          variant="outlined"
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? 'View as chart' : 'View as table'}
        </Button>
        <Button
          size="small"
          variant="outlined"
          onClick={() =>
            saveFile(
              csvText([
                table.columns,
                ...table.rows.map(cells => cells.map(cellText)),
              ]),
              `${fileName}.csv`,
            )
          }
        >
          Save as CSV
        </Button>
      </div>
    </section>
  );
}
