import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { BurdenWeeks } from '@operability/plugin-pager-burden-common';
import { toneColor, WeekStrip } from '@operability/ui-kit';
import { changeText, teamStrips } from '../../model/teamStrips';
import { teamRouteRef } from '../../routes';

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
  }),
  { name: 'OperabilityTeamStrips' },
);

/** @internal */
export interface TeamStripsProps {
  /** By team. */
  answer: BurdenWeeks;
  /** What one and what several are called. */
  unit: readonly [one: string, several: string];
}

/** A strip a team, on one scale, those that got worse first. @internal */
export function TeamStrips({ answer, unit }: TeamStripsProps) {
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
        What got worse in the last full week comes first. All on one scale; ○ no
        page, ▒ not all is known.
      </Typography>
      <ul className={classes.list}>
        {strips.map(({ key, title, columns, last, change }) => {
          const now =
            last === null ? '▒ unknown' : `${last} ${unit[last === 1 ? 0 : 1]}`;
          const note = `${now}, ${changeText(change)}`;
          return (
            <li key={key}>
              <Typography variant="subtitle2" component="h3">
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
              <Typography variant="body2">{note}</Typography>
              <WeekStrip
                label={`${title}: ${note}`}
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
