import { makeStyles } from '@material-ui/core/styles';
import { Card } from '@operability/plugin-lifecycle-common';
import { entityRefTitle, ErrorNotice } from '@operability/ui-kit';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useBoard } from '../../hooks/useBoard';
import { useBoardFilters } from '../../hooks/useBoardFilters';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { useStages } from '../../hooks/useStages';
import { noFilters } from '../../model/boardFilters';
import { AddCardDialog } from '../AddCardDialog';
import { BoardFilterBar } from '../BoardFilterBar';
import { BoardMessage } from '../BoardMessage';
import { BoardNotices } from '../BoardNotices';
import { BoardView } from '../BoardView';
import { CardDialog } from '../CardDialog';
import { MoveDialog } from '../MoveDialog';
import { BoardEmpty } from './BoardEmpty';
import { BoardSkeleton } from './BoardSkeleton';
import { useAlertLinks } from './useAlertLinks';
import { useCardLinks } from './useCardLinks';
import { useMoveFlow } from './useMoveFlow';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(0, 2.5, 2),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(0, 1.5, 1.5) },
    },
  }),
  { name: 'OperabilityBoardPage' },
);

/** The lifecycle board. @internal */
export function BoardPage() {
  const classes = useStyles();
  const { filters, setFilters } = useBoardFilters();
  const [isDragging, setIsDragging] = useState(false);
  const { query, board, savingIds, loadMore, failedStages } = useBoard({
    filters,
    isPaused: isDragging,
  });
  useLiveUpdates();
  const stages = useStages().data?.items;
  const flow = useMoveFlow(board);
  const hrefOf = useCardLinks();
  const alertsHrefOf = useAlertLinks();
  const navigate = useNavigate();
  const [isAdding, setIsAdding] = useState(false);
  const [openCard, setOpenCard] = useState<Card>();
  const [focusOn, setFocusOn] = useState<{ cardId: string }>();

  const titles = useMemo(
    () =>
      new Map(
        [...(board?.facets.owners ?? []), ...(board?.facets.systems ?? [])].map(
          ({ value, title }) => [value, title],
        ),
      ),
    [board?.facets],
  );
  const titleOf = useCallback(
    (ref: string) => titles.get(ref) ?? entityRefTitle(ref),
    [titles],
  );
  const descriptionOf = useCallback(
    (name: string) => stages?.find(stage => stage.name === name)?.description,
    [stages],
  );
  const add = useCallback(() => setIsAdding(true), []);
  const openPageOrCard = (card: Card) => {
    const href = hrefOf(card);
    if (href) navigate(href);
    else setOpenCard(card);
  };
  const closeDialog = (card: Card) => {
    flow.closeAsked();
    setOpenCard(undefined);
    setFocusOn({ cardId: card.id });
  };

  if (!board) {
    return (
      <div className={classes.root}>
        {query.error ? (
          <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
        ) : (
          <BoardSkeleton />
        )}
      </div>
    );
  }
  const shown = board.stages.reduce((sum, { total }) => sum + total, 0);
  const total = board.facets.kinds.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={classes.root}>
      <BoardFilterBar
        filters={filters}
        facets={board.facets}
        shown={shown}
        total={total}
        isRenewing={query.isPlaceholderData}
        onChange={setFilters}
        onAdd={add}
      />
      {query.error && (
        <ErrorNotice
          error={query.error}
          title="The board could not be renewed and may be old"
          onRetry={() => query.refetch()}
        />
      )}
      <BoardNotices board={board} />
      {shown === 0 ? (
        <BoardEmpty
          isFiltered={total > 0}
          onClear={() => setFilters(noFilters)}
          onAdd={add}
        />
      ) : (
        <BoardView
          board={board}
          savingIds={savingIds}
          failedStages={failedStages}
          focusOn={focusOn}
          descriptionOf={descriptionOf}
          hrefOf={hrefOf}
          alertsHrefOf={alertsHrefOf}
          titleOf={titleOf}
          onOpenCard={openPageOrCard}
          onMove={flow.move}
          onLoadMore={loadMore}
          onDragging={setIsDragging}
        />
      )}
      {flow.asked && (
        <MoveDialog
          {...flow.asked}
          open
          onClose={() => closeDialog(flow.asked!.card)}
          onMoved={moved => flow.sayMoved(flow.asked!.card, moved)}
        />
      )}
      {openCard && (
        <CardDialog
          open
          card={openCard}
          onClose={() => closeDialog(openCard)}
        />
      )}
      <AddCardDialog open={isAdding} onClose={() => setIsAdding(false)} />
      <BoardMessage message={flow.message} onClose={flow.closeMessage} />
    </div>
  );
}
