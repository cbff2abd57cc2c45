import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ListState, ShowMore } from '@operability/ui-kit';
import { useChecks } from '../../hooks/useDefinitions';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { useResultFilters } from '../../hooks/useResultFilters';
import { useResults } from '../../hooks/useResults';
import { isNarrowed } from '../../model/resultFilters';
import { PageBody } from '../PageBody';
import { ResultFilterBar } from './ResultFilterBar';
import { ResultLine } from './ResultLine';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'OperabilityResultsPage' },
);

/** The results over all entities, the worst first. @internal */
export function ResultsPage() {
  const classes = useStyles();
  const { filters, setFilters } = useResultFilters();
  const results = useResults(filters);
  const checks = useChecks();
  useLiveUpdates();
  const shown = results.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = Math.max(shown.length, results.data?.pages[0].totalItems ?? 0);
  return (
    <PageBody>
      <ResultFilterBar
        filters={filters}
        checks={checks.data?.items ?? []}
        onChange={setFilters}
      />
      <ListState
        query={results}
        isEmpty={shown.length === 0}
        lines={8}
        empty={
          isNarrowed(filters)
            ? {
                title: 'No result fits',
                description: 'Look for something else, or clear the filters.',
              }
            : {
                title: 'Nothing has been looked at yet',
                description:
                  'Results appear here once the catalog has components that the checklist applies to.',
              }
        }
      >
        <Typography variant="body2" role="status">
          {`${total} ${total === 1 ? 'result' : 'results'}, the worst first`}
        </Typography>
        <ul className={classes.list} aria-label="Results">
          {shown.map(result => (
            <ResultLine
              key={`${result.entityRef} ${result.check.id}`}
              result={result}
            />
          ))}
        </ul>
        {total > shown.length && (
          <ShowMore
            shown={shown.length}
            total={total}
            isLoading={results.isFetchingNextPage}
            onMore={() => results.fetchNextPage()}
          />
        )}
      </ListState>
    </PageBody>
  );
}
