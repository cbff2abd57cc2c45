import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { ListState } from '@operability/ui-kit';
import { DateTime } from 'luxon';
import { useNoisyAlerts, usePages } from '../../hooks/useBurden';
import { quarterWeeks } from '../../model/quarter';
import { pagesRouteRef } from '../../routes';
import { DatasetMark } from '../DatasetMark';

/** The card of an entity with its pages, and its noisiest alert. @internal */
export function EntityBurdenCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { since, weeks } = quarterWeeks(DateTime.utc());
  const pagesPage = useRouteRef(pagesRouteRef)();
  const pages = usePages({
    entity: [entityRef],
    week: weeks,
    counted: 'true',
    limit: 1,
  });
  const noisy = useNoisyAlerts({ entity: [entityRef], since, limit: 1 });
  const { totalItems = 0, data } = pages.data?.pages[0] ?? {};
  const alert = noisy.data?.items[0];
  const hrefOf = (more: Record<string, string>) => {
    const search = new URLSearchParams({
      ...(data && { data }),
      counted: 'true',
      entity: entityRef,
      ...more,
    });
    for (const week of weeks) search.append('week', week);
    return `${pagesPage}?${search}`;
  };
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
          <Link to={hrefOf({})} underline="always">
            {`${totalItems} ${totalItems === 1 ? 'page' : 'pages'}`}
          </Link>
          {` this quarter, which is in its week ${weeks.length}`}
        </Typography>
        {alert && (
          <Typography variant="body2">
            {'The noisiest alert: '}
            <Link
              to={hrefOf({ fingerprint: alert.fingerprint })}
              underline="always"
            >
              {alert.title}
            </Link>
            {`, ${alert.pages} ${alert.pages === 1 ? 'page' : 'pages'}, ☾ ${
              alert.nightsWoken
            } ${alert.nightsWoken === 1 ? 'night' : 'nights'} woken`}
          </Typography>
        )}
      </ListState>
      <DatasetMark data={data} />
    </EntityInfoCard>
  );
}
