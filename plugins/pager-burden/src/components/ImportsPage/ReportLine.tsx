import { makeStyles } from '@material-ui/core/styles';
import { ImportReport } from '@operability/plugin-pager-burden-common';
import { Glyph, PersonLine, RelativeTime } from '@operability/ui-kit';
import {
  formatWords,
  importStates,
  reportText,
  rowWord,
} from '../../model/importForm';
import { countText } from '../../model/reviewText';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
    },
    rows: {
      maxHeight: 240,
      overflowY: 'auto',
      margin: 0,
      paddingLeft: theme.spacing(2),
    },
  }),
  { name: 'OperabilityReportLine' },
);

/** What became of a file: numbers first, then what was refused and why. @internal */
export function ReportLine({ report }: { report: ImportReport }) {
  const classes = useStyles();
  const { status, source, format, by, startedAt, message } = report;
  const { reasons, examples, refused, unknownUsers, unknownEntities } = report;
  return (
    <>
      <div className={classes.head}>
        <Glyph {...importStates[status]} />
        <strong>{source}</strong>
        <span>{formatWords[format]}</span>
        <RelativeTime at={startedAt} />
        {by && <PersonLine userRef={by} />}
      </div>
      <div role={status === 'running' ? 'status' : undefined}>
        {status === 'running'
          ? `${reportText(report)} so far`
          : reportText(report)}
      </div>
      {message && <div>{message}</div>}
      {unknownUsers + unknownEntities > 0 && (
        <div>
          {`Kept and marked: ${countText(
            unknownUsers,
            'page',
          )} of people and ${unknownEntities} of things that the catalog does not know.`}
        </div>
      )}
      {refused > 0 && (
        <details>
          <summary>{`Why ${rowWord(format).many} were refused`}</summary>
          <ul>
            {reasons.map(({ reason, n }) => (
              <li key={reason}>{`${n}: ${reason}`}</li>
            ))}
          </ul>
          {/* eslint-disable jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
          <ul
            className={classes.rows}
            aria-label={`The first refused ${rowWord(format).many}`}
            tabIndex={0}
          >
            {examples.map(({ row, reason }) => (
              <li key={row}>{`${rowWord(format).place} ${row}: ${reason}`}</li>
            ))}
          </ul>
          {/* eslint-enable jsx-a11y/no-noninteractive-tabindex */}
        </details>
      )}
    </>
  );
}
