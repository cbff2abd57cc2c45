import Typography from '@material-ui/core/Typography';
import { ListState, PageBody, PageTable, ShowMore } from '@operability/ui-kit';
import { useChecks } from '../../hooks/useDefinitions';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { useResultFilters } from '../../hooks/useResultFilters';
import { useResults } from '../../hooks/useResults';
import { isNarrowed } from '../../model/resultFilters';
import { ResultFilterBar } from './ResultFilterBar';
import { ResultRow } from './ResultRow';

const columns = ['Entity', 'Check', 'Status', 'Message', 'Since', 'Owner'];

/** The results over all entities, the worst first. @internal */
export function ResultsPage() {
  const { filters, setFilters } = useResultFilters();
  const results = useResults(filters);
  const checks = useChecks();
  useLiveUpdates();
  const shown = results.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = Math.max(shown.length, results.data?.pages[0].totalItems ?? 0);
  return (
    <PageBody isWide>
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
        <PageTable label="Results" columns={columns}>
          {shown.map(result => (
            <ResultRow
              key={`${result.entityRef} ${result.check.id}`}
              result={result}
            />
          ))}
        </PageTable>
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
