import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { ListState } from '@operability/ui-kit';
import { DateTime } from 'luxon';
import { useNoisyAlerts, usePages } from '../../hooks/useBurden';
import { noisyPagesOfEntity } from '../../model/noisyPages';
import { quarterWeeks } from '../../model/quarter';
import { countText } from '../../model/reviewText';
import { DatasetMark } from '../DatasetMark';
import { PagesLink } from '../PagesLink';

/** The card of an entity with its pages, and its noisiest alert. @internal */
export function EntityBurdenCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { since, weeks } = quarterWeeks(DateTime.utc());
  const pages = usePages({
    entity: [entityRef],
    week: weeks,
    counted: 'true',
    limit: 1,
  });
  const noisy = useNoisyAlerts({ entity: [entityRef], since, limit: 1 });
  const { totalItems = 0, data } = pages.data?.pages[0] ?? {};
  const found = noisy.data?.pages[0];
  const alert = found?.items[0];
  const alertPages = alert && noisyPagesOfEntity(alert, found);
  return (
    <EntityInfoCard title="Pager burden">
      <ListState
        query={pages}
        isEmpty={totalItems === 0}
        empty={{
          title: 'No page this quarter',
          description: 'As far as is known, it has woken nobody up.',
        }}
      >
        <Typography variant="body1">
          <PagesLink
            query={{
              ...(data && { data }),
              counted: 'true',
              entity: [entityRef],
              week: weeks,
            }}
          >
            {countText(totalItems, 'page')}
          </PagesLink>
          {` this quarter, which is in its week ${weeks.length}`}
        </Typography>
        {alert && alertPages && (
          <Typography variant="body2">
            {'The noisiest alert: '}
            <PagesLink query={alertPages}>{alert.title}</PagesLink>
            {', '}
            <PagesLink query={alertPages}>
              {countText(alert.pages, 'page')}
            </PagesLink>
            {', ☾ '}
            <PagesLink query={{ ...alertPages, is: ['night'] }}>
              {countText(alert.nightsWoken, 'night')}
            </PagesLink>
            {' woken'}
          </Typography>
        )}
      </ListState>
      <DatasetMark data={data} />
    </EntityInfoCard>
  );
}
