import Button from '@material-ui/core/Button';
import { ErrorNotice, saveFile } from '@operability/ui-kit';
import { usePageFile } from '../../hooks/usePageFile';
import { RowsQuery } from '../../model/pageFilters';

/** @internal */
export interface CsvButtonProps {
  query: RowsQuery;
}

/** Saves every row that fits, also those that are not shown yet. @internal */
export function CsvButton({ query }: CsvButtonProps) {
  const file = usePageFile();
  return (
    <div>
      <Button
        size="small"
        variant="outlined"
        disabled={file.isPending}
        onClick={() =>
          file.mutate(query, {
            onSuccess: content => saveFile(content, 'pager-burden-pages.csv'),
          })
        }
      >
        {file.isPending ? 'Saving…' : 'Save as CSV'}
      </Button>
      {file.error && (
        <ErrorNotice error={file.error} title="The rows were not saved" />
      )}
    </div>
  );
}
