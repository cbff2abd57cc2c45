import { parseEntityRef } from '@backstage/catalog-model';
import {
  ClassProfile,
  classProfile,
  dataset,
  week as weekShape,
} from '@operability/plugin-pager-burden-common';
import {
  EmptyNotice,
  ListState,
  PageBody,
  SelectFilter,
} from '@operability/ui-kit';
import { DateTime } from 'luxon';
import { useAddress } from '../../hooks/useAddress';
import { useTeamSummary } from '../../hooks/useBurden';
import { useTeamChoice } from '../../hooks/useTeamChoice';
import { costQuery } from '../../model/costAssumption';
import { weeksUpTo } from '../../model/weekText';
import { DatasetMark } from '../DatasetMark';
import { TeamBar } from '../TeamBar';
import { TeamSummaryView } from './TeamSummaryView';

const weeksToChoose = 26;

const profiles: Readonly<Record<ClassProfile, string>> = {
  own: "Each responder's own day",
  pagerduty: "PagerDuty's hours",
};

/** A team's week in numbers; the reader's own team where none is named. @internal */
export function TeamPage() {
  const [search, change] = useAddress();
  const data = dataset.safeParse(search.get('data')).data;
  const profile = classProfile.safeParse(search.get('profile')).data ?? 'own';
  const asked = weekShape.safeParse(search.get('week')).data;
  const weeks = weeksUpTo(DateTime.utc(), weeksToChoose);
  const { team, teams, isNone } = useTeamChoice(search.get('team') ?? '', data);
  const summary = useTeamSummary(team ? parseEntityRef(team) : undefined, {
    ...(data && { data }),
    week: asked,
    profile,
    ...costQuery(search),
  });
  const shownData = summary.data?.data ?? data;
  return (
    <PageBody title="Team | Pager burden">
      <TeamBar
        team={team}
        teams={teams}
        week={asked ?? summary.data?.week ?? weeks[1]}
        weeks={weeks}
        data={shownData}
        onChange={change}
      >
        <SelectFilter
          label="Hours"
          options={profiles}
          value={profile}
          onChange={value => change({ profile: value })}
        />
      </TeamBar>
      <DatasetMark data={shownData} />
      {isNone ? (
        <EmptyNotice
          title="You are in no team"
          description="Choose one above to see its week."
        />
      ) : (
        <ListState
          query={summary}
          isEmpty={summary.data?.state === 'coming'}
          lines={8}
          empty={{
            title: 'This week has not begun',
            description: 'Choose an earlier one above to see its numbers.',
          }}
        >
          {summary.data && (
            <TeamSummaryView
              summary={summary.data}
              open={search.get('measure') ?? ''}
              onOpen={measure => change({ measure })}
              onAssume={change}
            />
          )}
        </ListState>
      )}
    </PageBody>
  );
}
