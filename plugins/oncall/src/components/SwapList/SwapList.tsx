import { makeStyles } from '@material-ui/core/styles';
import { Schedule } from '@operability/plugin-oncall-common';
import { ErrorNotice, errorStatus, PageSection } from '@operability/ui-kit';
import { useOwnRef } from '../../hooks/useOwnRef';
import { useDecideSwap, useSwaps } from '../../hooks/useSwaps';
import { openSwaps } from '../../model/openSwaps';
import { SwapLine } from './SwapLine';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'OperabilitySwapList' },
);

/** @internal */
export interface SwapListProps {
  /** For their names and zones. */
  schedules: readonly Schedule[];
  /** Only those that concern one schedule. */
  scheduleId?: string;
}

/** The swaps that wait for an answer; nothing, where none does. @internal */
export function SwapList({ schedules, scheduleId }: SwapListProps) {
  const classes = useStyles();
  const swaps = useSwaps();
  const me = useOwnRef();
  const decide = useDecideSwap();
  const open = openSwaps(swaps.data?.items ?? [], scheduleId);
  // Only people have swaps; to a guest or a service this page is none the worse.
  const error = errorStatus(swaps.error) === 403 ? null : swaps.error;
  if (!error && !decide.error && open.length === 0) return null;
  return (
    <PageSection title="Swaps that wait for an answer">
      {error ? (
        <ErrorNotice error={error} onRetry={() => swaps.refetch()} />
      ) : null}
      {decide.error ? <ErrorNotice error={decide.error} /> : null}
      <ul className={classes.list}>
        {open.map(swap => (
          <SwapLine
            key={swap.id}
            swap={swap}
            me={me}
            schedules={schedules}
            isBusy={decide.isPending}
            onDecide={agree => decide.mutate({ id: swap.id, agree })}
          />
        ))}
      </ul>
    </PageSection>
  );
}
