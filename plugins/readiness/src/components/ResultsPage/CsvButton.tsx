import Button from '@material-ui/core/Button';
import { ErrorNotice, saveFile } from '@operability/ui-kit';
import { useAllResults } from '../../hooks/useResults';
import { ResultFilters } from '../../model/resultFilters';
import { resultsCsv } from '../../model/resultsCsv';

/** Saves every row that fits, and says how many it has meanwhile. @internal */
export function CsvButton({ filters }: { filters: ResultFilters }) {
  const all = useAllResults(filters);
  return (
    <>
      <Button
        variant="outlined"
        disabled={all.isPending}
        onClick={() =>
          all.mutate(undefined, {
            onSuccess: rows => saveFile(resultsCsv(rows), 'readiness.csv'),
          })
        }
      >
        {all.isPending ? `${all.fetched} rows…` : 'Save as CSV'}
      </Button>
      {all.error && (
        <ErrorNotice error={all.error} title="The rows were not saved" />
      )}
    </>
  );
}
