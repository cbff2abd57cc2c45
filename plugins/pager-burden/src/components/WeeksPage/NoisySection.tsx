import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { NoisyAlert } from '@operability/plugin-pager-burden-common';
import {
  EntityChip,
  ListState,
  RelativeTime,
  ShowMore,
} from '@operability/ui-kit';
import { useNoisyAlerts } from '../../hooks/useBurden';
import { CountedTime, noisyPagesOfEntity } from '../../model/noisyPages';
import { paretoText, percentText, verdictsText } from '../../model/noisyText';
import { countText } from '../../model/reviewText';
import { PagesLink } from '../PagesLink';
import { TeamChip } from '../TeamChip';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '& > li': {
        ...theme.typography.body2,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: theme.spacing(0.5, 1.5),
        padding: theme.spacing(1, 0),
      },
      '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    title: { flexBasis: '100%' },
  }),
  { name: 'OperabilityNoisySection' },
);

const fewAlerts = 10;

/** @internal */
export interface NoisySectionProps {
  query: Parameters<typeof useNoisyAlerts>[0];
}

/** The alerts that page most; each leads to its pages. @internal */
export function NoisySection({ query }: NoisySectionProps) {
  const classes = useStyles();
  const noisy = useNoisyAlerts({ ...query, limit: fewAlerts });
  const found = noisy.data?.pages ?? [];
  const count = found.reduce((sum, { items }) => sum + items.length, 0);
  const first = found[0];
  return (
    <section aria-label="The noisiest alerts">
      <Typography variant="h6" component="h2">
        The noisiest alerts
      </Typography>
      <ListState
        query={noisy}
        isEmpty={count === 0}
        lines={4}
        empty={{
          title: 'No alert has paged',
          description: 'In the last 28 days nobody was paged.',
        }}
      >
        <Typography variant="body2">{first && paretoText(first)}</Typography>
        <ol className={classes.list}>
          {found.map(page =>
            page.items.map(alert => (
              <NoisyLine
                key={`${alert.fingerprint} ${alert.team} ${
                  alert.entityRef ?? alert.entityName
                }`}
                alert={alert}
                time={page}
              />
            )),
          )}
        </ol>
        <ShowMore
          shown={count}
          total={first?.totalItems ?? 0}
          isLoading={noisy.isFetchingNextPage}
          onMore={() => noisy.fetchNextPage()}
        />
      </ListState>
    </section>
  );
}

function NoisyLine({ alert, time }: { alert: NoisyAlert; time: CountedTime }) {
  const classes = useStyles();
  const { title, pages, nightsWoken, weeksSeen, share } = alert;
  const query = noisyPagesOfEntity(alert, time);
  return (
    <li>
      <span className={classes.title}>
        <PagesLink query={query}>{title}</PagesLink>
      </span>
      <span>
        <PagesLink query={query}>{countText(pages, 'page')}</PagesLink>
        {` (${percentText(share)})`}
      </span>
      <span>
        {'☾ '}
        <PagesLink query={{ ...query, is: ['night'] }}>
          {countText(nightsWoken, 'night')}
        </PagesLink>
        {' woken'}
      </span>
      <span>{`in ${countText(weeksSeen, 'week')}`}</span>
      <span>{verdictsText(alert)}</span>
      <span>
        last <RelativeTime at={alert.lastAt} />
      </span>
      <TeamChip team={alert.team} />
      {alert.entityRef && <EntityChip entityRef={alert.entityRef} />}
    </li>
  );
}
