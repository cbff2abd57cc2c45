import Typography from '@material-ui/core/Typography';
import { dataset, OwnBurden } from '@operability/plugin-pager-burden-common';
import {
  ChartFrame,
  ListState,
  PageBody,
  RelativeTime,
} from '@operability/ui-kit';
import { useMemo } from 'react';
import { useAddress } from '../../hooks/useAddress';
import { useOwnBurden } from '../../hooks/useBurden';
import { nightsGrid } from '../../model/nightsGrid';
import { RowsQuery } from '../../model/pageFilters';
import { ownStreakText } from '../../model/ownText';
import { DatasetFilter, DatasetMark } from '../DatasetMark';
import { NightDots } from './NightDots';
import { OwnWeeks } from './OwnWeeks';
import { RestSection } from './RestSection';
import { SharingChoice } from './SharingChoice';

/** The reader's own nights and weeks. @internal */
export function MinePage() {
  const [search, change] = useAddress();
  const data = dataset.safeParse(search.get('data')).data;
  const own = useOwnBurden({ ...(data && { data }) });
  const shownData = own.data?.data ?? data;
  return (
    <PageBody title="Mine | Pager burden">
      <div>
        <DatasetFilter
          data={shownData}
          onChange={value => change({ data: value })}
        />
      </div>
      <DatasetMark data={shownData} />
      <SharingChoice />
      <ListState
        query={own}
        isEmpty={false}
        lines={8}
        empty={{ title: '', description: '' }}
      >
        {own.data && <OwnBurdenView own={own.data} />}
      </ListState>
    </PageBody>
  );
}

function OwnBurdenView({ own }: { own: OwnBurden }) {
  const weeks = useMemo(() => nightsGrid(own), [own]);
  const nights = weeks.flatMap(week => week.nights.flatMap(one => one ?? []));
  const { quietStreak, lastPageAt, timeZone, data } = own;
  const rows: RowsQuery = { data, mine: 'true', counted: 'true' };
  return (
    <>
      <ChartFrame
        title="Your nights"
        sentence={own.sentence}
        fileName="my-nights"
        table={{
          caption: `Your nights, by the evening on which they began, in ${timeZone}`,
          columns: ['Evening', 'How it was', 'Pages'],
          rows: nights
            .filter(({ state }) => state !== 'off')
            .map(({ date, state, pages }) => [date, state, pages]),
        }}
      >
        <NightDots weeks={weeks} pages={rows} />
      </ChartFrame>
      <Typography variant="body2">
        {ownStreakText(quietStreak)}.
        {lastPageAt && (
          <>
            {' Your last page came '}
            <RelativeTime at={lastPageAt} />.
          </>
        )}
      </Typography>
      <RestSection burden={own} />
      <section aria-label="Your weeks">
        <Typography variant="h6" component="h2">
          Your weeks
        </Typography>
        <OwnWeeks weeks={own.weeks} pages={rows} />
        <Typography variant="body2">
          Pages that count. Left out are drills, maintenance, low urgency and
          channels that do not interrupt.
        </Typography>
      </section>
    </>
  );
}
