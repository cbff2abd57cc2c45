import {
  dataset,
  week as weekShape,
} from '@operability/plugin-pager-burden-common';
import { EmptyNotice, ListState, PageBody } from '@operability/ui-kit';
import { DateTime } from 'luxon';
import { useAddress } from '../../hooks/useAddress';
import { useReview } from '../../hooks/useReview';
import { useTeamChoice } from '../../hooks/useTeamChoice';
import { weeksUpTo } from '../../model/weekText';
import { DatasetMark } from '../DatasetMark';
import { TeamBar } from '../TeamBar';
import { ReviewView } from './ReviewView';

const weeksToChoose = 26;

/** The item that an address names, from 1 as people count. */
function itemOf(text: string | null): number | undefined {
  const item = Number(text);
  return text && Number.isInteger(item) && item > 0 ? item - 1 : undefined;
}

/** The weekly review of a team; the address is a link to keep. @internal */
export function ReviewPage() {
  const [search, change] = useAddress();
  const data = dataset.safeParse(search.get('data')).data;
  const weeks = weeksUpTo(DateTime.utc(), weeksToChoose);
  // The last week that is over is the one to look back at.
  const week = weekShape.safeParse(search.get('week')).data ?? weeks[1];
  const choice = useTeamChoice(search.get('team') ?? '', data);
  const about = { team: choice.team, week, ...(data && { data }) };
  const review = useReview(about);
  const shownData = review.data?.data ?? data;
  return (
    <PageBody title="Weekly review | Pager burden">
      <TeamBar
        team={choice.team}
        teams={choice.teams}
        week={week}
        weeks={weeks}
        data={shownData}
        onChange={change}
      />
      <DatasetMark data={shownData} />
      {choice.isNone ? (
        <EmptyNotice
          title="You are in no team"
          description="Choose one above to look back at its week."
        />
      ) : (
        <ListState
          query={review}
          isEmpty={review.data?.state === 'coming'}
          lines={8}
          empty={{
            title: 'This week has not begun',
            description: 'Choose an earlier one above to look back at.',
          }}
        >
          {review.data && (
            <ReviewView
              // Another week has another draft.
              key={`${choice.team} ${week} ${shownData}`}
              about={about}
              review={review.data}
              item={itemOf(search.get('item'))}
              onItem={item =>
                change({ item: item === undefined ? '' : String(item + 1) })
              }
            />
          )}
        </ListState>
      )}
    </PageBody>
  );
}
