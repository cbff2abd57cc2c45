import { makeStyles } from '@material-ui/core/styles';
import { Move, Stage } from '@operability/plugin-lifecycle-common';
import { ListState, ListStateProps, ShowMore } from '@operability/ui-kit';
import { useHistory } from '../../hooks/useHistory';
import { useStages } from '../../hooks/useStages';
import { MoveEntry } from './MoveEntry';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'OperabilityLifecycleHistory' },
);

/** @internal */
export interface TimelineProps {
  query: ListStateProps['query'];
  moves: readonly Move[];
  total: number;
  stages: readonly Stage[];
  isLoadingMore: boolean;
  onMore: () => void;
}

/** Moves as a timeline, newest first. @internal */
function Timeline(props: TimelineProps) {
  const { query, moves, total, stages, isLoadingMore, onMore } = props;
  const classes = useStyles();
  return (
    <ListState
      query={query}
      isEmpty={moves.length === 0}
      empty={{
        title: 'Nothing has happened yet',
        description: 'Every move will be listed here.',
      }}
    >
      <ol className={classes.list} aria-label="Moves, newest first">
        {moves.map(move => (
          <MoveEntry key={move.id} move={move} stages={stages} />
        ))}
      </ol>
      <ShowMore
        shown={moves.length}
        total={total}
        isLoading={isLoadingMore}
        onMore={onMore}
      />
    </ListState>
  );
}

/** The history of a card. @internal */
export function History({ cardId }: { cardId: string }) {
  const history = useHistory(cardId);
  const stages = useStages().data?.items ?? [];
  return (
    <Timeline
      query={history}
      moves={history.data?.moves ?? []}
      total={history.data?.total ?? 0}
      stages={stages}
      isLoadingMore={history.isFetchingNextPage}
      onMore={() => history.fetchNextPage()}
    />
  );
}
