import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  BurdenWeeks,
  teamKey,
  WeeklyMeasure,
} from '@operability/plugin-pager-burden-common';
import { toneColor, WeekStrip } from '@operability/ui-kit';
import { measureUnits } from '../../model/chartFilters';
import { pagesBehind } from '../../model/pagesBehind';
import { changeText, lastFullWeek, teamStrips } from '../../model/teamStrips';
import { teamRouteRef } from '../../routes';
import { PagesLink } from '../PagesLink';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
      gap: theme.spacing(2),
      margin: theme.spacing(1, 0, 0),
      padding: 0,
      listStyle: 'none',
    },
    note: { color: toneColor(theme, 'neutral') },
    // Tall enough to be touched beside the link below it (WCAG 2.5.8).
    title: { '& a': { display: 'inline-block', lineHeight: '24px' } },
  }),
  { name: 'OperabilityTeamStrips' },
);

/** @internal */
export interface TeamStripsProps {
  /** By team. */
  answer: BurdenWeeks;
  measure: WeeklyMeasure;
}

/** A strip a team, on one scale, those that got worse first. @internal */
export function TeamStrips({ answer, measure }: TeamStripsProps) {
  const unit = measureUnits[measure];
  const classes = useStyles();
  const teamPage = useRouteRef(teamRouteRef)();
  const strips = teamStrips(answer);
  const largest = Math.max(
    0,
    ...answer.series.flatMap(({ values }) => values.map(value => value ?? 0)),
  );
  return (
    <section aria-label="Team by team">
      <Typography variant="h6" component="h2">
        Team by team
      </Typography>
      <Typography variant="body2" className={classes.note}>
        {`What got worse in the last full week comes first. All on one scale; ○ no ${unit[0]}, ▒ not all is known.`}
      </Typography>
      <ul className={classes.list}>
        {strips.map(({ key, title, columns, last, change }) => {
          const now =
            last === null ? '▒ unknown' : `${last} ${unit[last === 1 ? 0 : 1]}`;
          const than = changeText(change);
          const week = lastFullWeek(answer);
          return (
            <li key={key}>
              <Typography
                variant="subtitle2"
                component="h3"
                className={classes.title}
              >
                {key.startsWith('group:') ? (
                  <Link
                    to={`${teamPage}?${new URLSearchParams({
                      team: key,
                      data: answer.data,
                    })}`}
                  >
                    {title}
                  </Link>
                ) : (
                  title
                )}
              </Typography>
              <Typography variant="body2">
                {last && week && teamKey.safeParse(key).success ? (
                  <PagesLink
                    query={{
                      data: answer.data,
                      ...pagesBehind(
                        { week, keys: [key] },
                        { measure, groupBy: 'team' },
                      ),
                    }}
                  >
                    {now}
                  </PagesLink>
                ) : (
                  now
                )}
                {`, ${than}`}
              </Typography>
              <WeekStrip
                label={`${title}: ${now}, ${than}`}
                columns={columns}
                largest={largest}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
