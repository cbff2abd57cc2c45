import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Glyph, Tone, ScrollRegion } from '@operability/ui-kit';
import { weekdays } from '../../model/hours';
import { Night, NightState, NightWeek } from '../../model/nightsGrid';
import { RowsQuery } from '../../model/pageFilters';
import { PagesLink } from '../PagesLink';

const marks: Readonly<
  Record<NightState, { glyph: string; word: string; tone: Tone }>
> = {
  disturbed: { glyph: '●', word: 'disturbed', tone: 'warning' },
  calm: { glyph: '○', word: 'on call and calm', tone: 'positive' },
  off: { glyph: '·', word: 'not on call', tone: 'neutral' },
};

const useStyles = makeStyles(
  theme => ({
    table: {
      borderCollapse: 'collapse',
      '& th': { fontWeight: 'normal', padding: theme.spacing(0.25, 0.75) },
      '& th[scope=row]': { textAlign: 'left' },
      // A label stands over the week that it names, the first of its four.
      '& thead th': { whiteSpace: 'nowrap', textAlign: 'left' },
      '& td': { minWidth: 24, textAlign: 'center' },
    },
    legend: {
      ...theme.typography.body2,
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(2),
    },
  }),
  { name: 'OperabilityNightDots' },
);

/** How many weeks stand between two labels, so that these do not touch. */
const labelEvery = 4;

/** @internal */
export interface NightDotsProps {
  weeks: readonly NightWeek[];
  /** All that the dots count, where the reader may see them one by one. */
  pages?: RowsQuery;
}

/** A dot a night: seven rows, a column a week. @internal */
export function NightDots({ weeks, pages }: NightDotsProps) {
  const classes = useStyles();
  return (
    <>
      <ScrollRegion label="Nights by week">
        <Typography
          variant="caption"
          component="table"
          className={classes.table}
        >
          <thead>
            <tr>
              <th scope="col">Evening</th>
              {weeks.map(({ monday, label }, index) =>
                index % labelEvery === 0 ? (
                  <th
                    key={monday}
                    scope="colgroup"
                    colSpan={Math.min(labelEvery, weeks.length - index)}
                  >
                    {label}
                  </th>
                ) : null,
              )}
            </tr>
          </thead>
          <tbody>
            {weekdays.map((weekday, index) => (
              <tr key={weekday}>
                <th scope="row">{weekday}</th>
                {weeks.map(({ monday, nights }) => {
                  const night = nights[index];
                  return (
                    <td key={monday}>
                      {night && <NightDot night={night} pages={pages} />}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </Typography>
      </ScrollRegion>
      <div className={classes.legend}>
        {Object.entries(marks).map(([state, mark]) => (
          <Glyph key={state} {...mark} />
        ))}
      </div>
    </>
  );
}

function NightDot({ night, pages }: { night: Night; pages?: RowsQuery }) {
  const dot = <Glyph {...marks[night.state]} word={night.title} compact />;
  return pages && night.pages > 0 ? (
    <PagesLink query={{ ...pages, night: night.date }}>{dot}</PagesLink>
  ) : (
    dot
  );
}
