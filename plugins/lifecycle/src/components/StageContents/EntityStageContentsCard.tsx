import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import {
  isBackendMissing,
  ListState,
  ShowMore,
  useDebouncedValue,
} from '@operability/ui-kit';
import { useId, useState } from 'react';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { useStageCards } from '../../hooks/useStageCards';
import { boardRouteRef } from '../../routes';
import { LifecycleProblem } from '../LifecycleCard';
import { StageTable } from './StageTable';

const useStyles = makeStyles(
  theme => ({
    // Above it there has to be room for the half of its label.
    search: { margin: theme.spacing(1, 0), maxWidth: 320 },
  }),
  { name: 'OperabilityStageContentsCard' },
);

/**
 * The card on a stage's page that lists what is in it.
 *
 * @public
 */
export function EntityStageContentsCard() {
  const { entity } = useEntity();
  const { name, title = name } = entity.metadata;
  const classes = useStyles();
  const boardLink = useRouteRef(boardRouteRef);
  const searchId = useId();
  const [text, setText] = useState('');
  const sought = useDebouncedValue(text.trim());
  const query = useStageCards(name, sought);
  useLiveUpdates();

  const { cards = [], total = 0, titles = new Map() } = query.data ?? {};
  const heading =
    sought || !query.data ? 'In this stage' : `${total} in ${title}`;
  return (
    <EntityInfoCard
      title={heading}
      headerActions={
        <Link to={`${boardLink()}?stage=${encodeURIComponent(name)}`}>
          Show on the board
        </Link>
      }
    >
      {isBackendMissing(query.error) ? (
        <LifecycleProblem error={query.error} onRetry={query.refetch} />
      ) : (
        <>
          <TextField
            className={classes.search}
            id={searchId}
            fullWidth
            label="Search"
            type="search"
            variant="outlined"
            size="small"
            value={text}
            onChange={event => setText(event.target.value)}
          />
          <ListState
            query={query}
            isEmpty={cards.length === 0}
            empty={
              sought
                ? {
                    title: `Nothing in ${title} is called “${sought}”`,
                    description: 'Search for another part of the name.',
                  }
                : {
                    title: `Nothing is in ${title}`,
                    description: 'Move something here on the board.',
                  }
            }
          >
            <StageTable cards={cards} titles={titles} />
            <ShowMore
              shown={cards.length}
              total={total}
              isLoading={query.isFetchingNextPage}
              onMore={() => query.fetchNextPage()}
            />
          </ListState>
        </>
      )}
    </EntityInfoCard>
  );
}
