import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { waiverStatus } from '@operability/plugin-readiness-common';
import {
  ListState,
  PageBody,
  SelectFilter,
  ShowMore,
  TextFilter,
} from '@operability/ui-kit';
import { useState } from 'react';
import { useAddress } from '../../hooks/useAddress';
import { useChecks } from '../../hooks/useDefinitions';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { useWaivers } from '../../hooks/useRegister';
import { DecideWaiverDialog } from '../LineDialogs';
import { WaiverLine } from './WaiverLine';

const useStyles = makeStyles(
  theme => ({
    filters: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1.5) },
    list: { listStyle: 'none', margin: 0, padding: 0 },
  }),
  { name: 'OperabilityWaiversPage' },
);

const statusWords: Record<string, string> = {
  '': 'All',
  pending: 'Wait for a decision',
  approved: 'Approved',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  ended: 'Ended',
};

/** The waivers, those that wait for a decision first. @internal */
export function WaiversPage() {
  const classes = useStyles();
  const [status, setStatus] = useAddress('status');
  const [entityRef] = useAddress('entityRef');
  const [text, setText] = useAddress('q');
  const [deciding, setDeciding] = useState<string>();
  const known = waiverStatus.safeParse(status).data;
  const waivers = useWaivers({
    ...(known && { status: [known] }),
    ...(entityRef && { entityRef: [entityRef] }),
  });
  const checks = useChecks();
  useLiveUpdates();
  const titles = new Map(
    checks.data?.items.map(({ id, title }) => [id, title]),
  );
  const loaded = waivers.data?.pages.flatMap(({ items }) => items) ?? [];
  const words = text.trim().toLocaleLowerCase();
  const shown = loaded.filter(waiver =>
    `${waiver.entityRef} ${titles.get(waiver.check) ?? waiver.check} ${
      waiver.reason
    }`
      .toLocaleLowerCase()
      .includes(words),
  );
  const total = Math.max(loaded.length, waivers.data?.pages[0].totalItems ?? 0);
  const decided = loaded.find(({ id }) => id === deciding);
  return (
    <PageBody>
      <div className={classes.filters}>
        <TextFilter label="Search the waivers" text={text} onChange={setText} />
        <SelectFilter<string>
          label="State"
          options={statusWords}
          value={known ?? ''}
          onChange={setStatus}
        />
      </div>
      <ListState
        query={waivers}
        isEmpty={shown.length === 0}
        lines={6}
        empty={
          text || known
            ? {
                title: 'No waiver fits',
                description: 'Look for something else, or clear the filters.',
              }
            : {
                title: 'There are no waivers',
                description:
                  'A waiver is asked for at the line that fails, on the Readiness tab of an entity.',
              }
        }
      >
        <Typography variant="body2" role="status">
          {`${shown.length === loaded.length ? total : shown.length} ${
            total === 1 ? 'waiver' : 'waivers'
          }`}
        </Typography>
        <ul className={classes.list} aria-label="Waivers">
          {shown.map(waiver => (
            <WaiverLine
              key={waiver.id}
              waiver={waiver}
              title={titles.get(waiver.check) ?? waiver.check}
              onDecide={() => setDeciding(waiver.id)}
            />
          ))}
        </ul>
      </ListState>
      {total > loaded.length && (
        <ShowMore
          shown={loaded.length}
          total={total}
          isLoading={waivers.isFetchingNextPage}
          onMore={() => waivers.fetchNextPage()}
        />
      )}
      {decided && (
        <DecideWaiverDialog
          waiver={decided}
          title={titles.get(decided.check) ?? decided.check}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </PageBody>
  );
}
