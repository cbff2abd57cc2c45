import { parseEntityRef } from '@backstage/catalog-model';
import {
  classProfile,
  dataset,
  week as weekShape,
} from '@operability/plugin-pager-burden-common';
import {
  EmptyNotice,
  ListState,
  PageBody,
  useReader,
} from '@operability/ui-kit';
import { DateTime } from 'luxon';
import { useAddress } from '../../hooks/useAddress';
import { useTeamSummary, useWeeks } from '../../hooks/useBurden';
import { isRef } from '../../model/teamTitle';
import { weeksUpTo } from '../../model/weekText';
import { DatasetMark } from '../DatasetMark';
import { TeamFilterBar } from './TeamFilterBar';
import { TeamSummaryView } from './TeamSummaryView';

const weeksToChoose = 26;

const isGroup = (ref: string) => ref.startsWith('group:') && isRef(ref);

/** A team's week in numbers; the reader's own team where none is named. @internal */
export function TeamPage() {
  const [search, change] = useAddress();
  const claims = useReader()?.claims;
  const data = dataset.safeParse(search.get('data')).data;
  const profile = classProfile.safeParse(search.get('profile')).data ?? 'own';
  const asked = weekShape.safeParse(search.get('week')).data;
  const byTeam = useWeeks({ ...(data && { data }) });
  const teams = [
    ...(byTeam.data?.series.map(({ key }) => key) ?? []),
    ...(claims ?? []),
  ].filter(isGroup);
  const named = search.get('team') ?? '';
  const own = claims?.filter(isGroup) ?? [];
  // Of several own teams the one with pages says more.
  const team = isGroup(named)
    ? named
    : own.find(ref => byTeam.data?.series.some(({ key }) => key === ref)) ??
      own[0] ??
      '';
  const summary = useTeamSummary(team ? parseEntityRef(team) : undefined, {
    ...(data && { data }),
    week: asked,
    profile,
  });
  const shownData = summary.data?.data ?? data;
  return (
    <PageBody>
      <TeamFilterBar
        team={team}
        teams={teams}
        week={asked ?? summary.data?.week}
        weeks={weeksUpTo(DateTime.utc(), weeksToChoose)}
        profile={profile}
        data={shownData}
        onChange={change}
      />
      <DatasetMark data={shownData} />
      {!team && claims ? (
        <EmptyNotice
          title="You are in no team"
          description="Choose one above to see its week."
        />
      ) : (
        <ListState
          query={summary}
          isEmpty={false}
          lines={8}
          empty={{ title: '', description: '' }}
        >
          {summary.data && (
            <TeamSummaryView
              summary={summary.data}
              open={search.get('measure') ?? ''}
              onOpen={measure => change({ measure })}
            />
          )}
        </ListState>
      )}
    </PageBody>
  );
}
