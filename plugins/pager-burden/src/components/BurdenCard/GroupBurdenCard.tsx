import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { Glyph, ListState, WeekStrip } from '@operability/ui-kit';
import { useTeamSummary, useWeeks } from '../../hooks/useBurden';
import { teamStrips } from '../../model/teamStrips';
import { streakText, weekStates } from '../../model/weekStates';
import { weekTitle } from '../../model/weekText';
import { teamRouteRef } from '../../routes';
import { DatasetMark } from '../DatasetMark';

/** The card of a team: how its last week was, and those before. @internal */
export function GroupBurdenCard() {
  const { entity } = useEntity();
  const team = stringifyEntityRef(entity);
  const summary = useTeamSummary(parseEntityRef(team), {});
  const weeks = useWeeks({ team: [team] });
  const teamPage = useRouteRef(teamRouteRef)();
  const { data, week, state, sentence, streak } = summary.data ?? {};
  const strip = weeks.data && teamStrips(weeks.data)[0];
  const largest = Math.max(
    1,
    ...(strip?.columns.map(({ value }) => value ?? 0) ?? []),
  );
  const search = new URLSearchParams({ team, ...(data && { data }) });
  return (
    <EntityInfoCard title="Pager burden">
      <ListState
        query={summary}
        isEmpty={false}
        empty={{ title: '', description: '' }}
      >
        {week && state && streak && (
          <>
            <Typography variant="body1" component="div">
              <Link to={`${teamPage}?${search}`} underline="always">
                {weekTitle(week)}
              </Link>{' '}
              <Glyph {...weekStates[state]} />
            </Typography>
            <Typography variant="body2">{sentence}</Typography>
            <Typography variant="body2">{streakText(streak)}.</Typography>
          </>
        )}
      </ListState>
      {strip && (
        <WeekStrip
          label={`Pages of ${strip.columns.length} weeks, at most ${largest} in one`}
          columns={strip.columns}
          largest={largest}
        />
      )}
      <DatasetMark data={data} />
    </EntityInfoCard>
  );
}
