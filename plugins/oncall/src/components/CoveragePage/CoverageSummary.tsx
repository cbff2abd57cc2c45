import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CoverageReport } from '@operability/plugin-oncall-common';
import { Glyph } from '@operability/ui-kit';
import { CoverageSections } from '../../model/coverageSections';
import { wallTimeText } from '../../model/wallTime';

const words: [keyof CoverageSections, string, string][] = [
  ['gaps', 'schedule with gaps', 'schedules with gaps'],
  ['withoutPolicy', 'entity without a policy', 'entities without a policy'],
  ['withoutContact', 'person not reachable', 'people not reachable'],
  ['goneFromCatalog', 'person gone', 'people gone'],
  ['onNoRotation', 'person on no rotation', 'people on no rotation'],
];

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 3),
      listStyle: 'none',
      margin: theme.spacing(0, 0, 0.5),
      padding: 0,
    },
    // High enough for a finger.
    link: {
      display: 'inline-block',
      padding: theme.spacing(0.5, 0),
      color: theme.palette.link,
    },
  }),
  { name: 'OperabilityCoverageSummary' },
);

/** @internal */
export interface CoverageSummaryProps {
  report: CoverageReport;
  sections: CoverageSections;
}

/** How many holes of each sort there are, each as a way to its rows. @internal */
export function CoverageSummary({ report, sections }: CoverageSummaryProps) {
  const classes = useStyles();
  return (
    <div>
      <ul className={classes.list} aria-label="Holes">
        {words.map(([name, one, many]) => {
          const count = sections[name].length;
          const isBad = count > 0 && name !== 'onNoRotation';
          return (
            <li key={name}>
              <a href={`#${name}`} className={classes.link}>
                <Glyph
                  glyph={count ? '✗' : '✓'}
                  word={`${count} ${count === 1 ? one : many}`}
                  tone={toneOf(count, isBad)}
                />
              </a>
            </li>
          );
        })}
      </ul>
      <Typography variant="body2">
        Gaps are looked for until {wallTimeText(report.until)}.
      </Typography>
    </div>
  );
}

function toneOf(count: number, isBad: boolean) {
  if (count === 0) return 'positive';
  return isBad ? 'negative' : 'warning';
}
