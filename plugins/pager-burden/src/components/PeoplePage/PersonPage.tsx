import { stringifyEntityRef } from '@backstage/catalog-model';
import Typography from '@material-ui/core/Typography';
import { dataset, OwnBurden } from '@operability/plugin-pager-burden-common';
import {
  ChartFrame,
  EmptyNotice,
  errorStatus,
  errorText,
  ListState,
  PageBody,
  PageSection,
  PersonLine,
} from '@operability/ui-kit';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { useAddress } from '../../hooks/useAddress';
import { usePersonBurden } from '../../hooks/usePersonBurden';
import { nightsGrid } from '../../model/nightsGrid';
import { ownStreakText } from '../../model/ownText';
import { DatasetFilter, DatasetMark } from '../DatasetMark';
import { NightDots } from '../MinePage/NightDots';
import { OwnWeeks } from '../MinePage/OwnWeeks';
import { RestSection } from '../MinePage/RestSection';

/** The nights of somebody who lets the reader see them. @internal */
export function PersonPage() {
  const { namespace = '', name = '' } = useParams();
  const [search, change] = useAddress();
  const data = dataset.safeParse(search.get('data')).data;
  const person = usePersonBurden({ namespace, name }, data);
  const shownData = person.data?.data ?? data;
  const userRef = stringifyEntityRef({ kind: 'user', namespace, name });
  return (
    <PageBody title="People | Pager burden">
      <PersonLine
        userRef={userRef}
        note={person.data && !person.error && 'lets you see this'}
      />
      <div>
        <DatasetFilter
          data={shownData}
          onChange={value => change({ data: value })}
        />
      </div>
      <DatasetMark data={shownData} />
      {errorStatus(person.error) === 403 ? (
        <EmptyNotice
          title="These nights are not shared with you"
          description={`${errorText(
            person.error,
          )}. Nights are for their owner, and for their manager while the owner allows it, on Mine.`}
        />
      ) : (
        <ListState
          query={person}
          isEmpty={false}
          lines={8}
          empty={{ title: '', description: '' }}
        >
          {person.data && <PersonView name={name} burden={person.data} />}
        </ListState>
      )}
    </PageBody>
  );
}

function PersonView({ name, burden }: { name: string; burden: OwnBurden }) {
  const weeks = useMemo(() => nightsGrid(burden), [burden]);
  const nights = weeks.flatMap(week => week.nights.flatMap(one => one ?? []));
  return (
    <>
      <ChartFrame
        title={`Nights of ${name}`}
        sentence={burden.sentence}
        fileName={`nights-${name}`}
        table={{
          caption: `By the evening on which they began, in ${burden.timeZone}`,
          columns: ['Evening', 'How it was', 'Pages'],
          rows: nights
            .filter(({ state }) => state !== 'off')
            .map(({ date, state, pages }) => [date, state, pages]),
        }}
      >
        <NightDots weeks={weeks} />
      </ChartFrame>
      <Typography variant="body2">
        {ownStreakText(burden.quietStreak)}.
      </Typography>
      <RestSection burden={burden} name={name} />
      <PageSection title={`Weeks of ${name}`}>
        <OwnWeeks weeks={burden.weeks} />
      </PageSection>
    </>
  );
}
